import { encode } from 'iconv-lite';

// Loaded with `await import(…)` when a bank wants it (config/build-functions.ts keeps it apart).

/** GB 18030, of which GBK is a part: what Excel and the web pages of banks open without asking. */
export const encodeGbk = (text: string): Buffer => encode(text, 'gb18030');
