declare module 'miniprogram-compiler' {
  /** Throws when a WXML file is broken; otherwise the text of a function body that returns `$gwx`. */
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string;
}
