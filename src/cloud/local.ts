/** Put on the window by the local cloud only, when it serves the browser build in its phone frame. */
export interface LocalCloud {
  openid: string;
  clockOffsetMs?: number;
}
declare global {
  interface Window {
    __HUIGUAN_LOCAL__?: LocalCloud;
  }
}
export const local = () => (process.env.TARO_ENV === 'h5' ? window.__HUIGUAN_LOCAL__ : undefined);
