declare const __non_webpack_require__: { async(path: string): Promise<unknown> };

/**
 * The table lies in one package for all, and WeChat fetches that package when another one asks. The path is seen from
 * the main package: app.tsx brings regions.ts, and with it this file, into it.
 */
export const loadPackedRegions = () =>
  __non_webpack_require__.async('./modules/membership/packed-regions.js') as Promise<string[]>;
