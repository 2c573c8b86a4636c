import type { WeChatDesk } from './desk';

/** WeChat's own reply: `errcode` 0 and more, or a code with `errmsg`. */
export interface WxReply {
  errcode: number;
  errmsg: string;
  [key: string]: unknown;
}
export type WxApi = (input: Record<string, unknown>, desk: WeChatDesk) => WxReply | Promise<WxReply>;

export const ok = (more: Record<string, unknown> = {}): WxReply => ({ errcode: 0, errmsg: 'ok', ...more });
export const refuse = (errcode: number, errmsg: string): WxReply => ({ errcode, errmsg: `${errmsg} rid: local` });

/** A string parameter under its HTTP name or its camel-case name; '' when absent. */
export const textOf = (input: Record<string, unknown>, name: string): string => {
  const value = input[name] ?? input[name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  return typeof value === 'string' ? value : '';
};
/** WeChat counts characters, not UTF-16 units. */
export const charactersIn = (text: string): number => [...text].length;
