// Written by `npm run collect` from the folders of src/modules/.

declare const __non_webpack_require__: { async(path: string): Promise<unknown> };

/** What WeChat fetches once it is known who reads; the paths are seen from the main package. */
export const rolePackages: Record<string, (() => Promise<unknown>)[]> = {
  member: [
    () => __non_webpack_require__.async('./modules/credit/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/workbench/sub-vendors.js'),
  ],
  office: [
    () => __non_webpack_require__.async('./modules/books/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/care/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/compliance/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/credit/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/expenses/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/parameters/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/positions/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/standing/sub-vendors.js'),
    () => __non_webpack_require__.async('./modules/workbench/sub-vendors.js'),
  ],
};
