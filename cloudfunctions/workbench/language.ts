import type { Language } from '../ground/duties';
import type { Context } from '../shared/implement';

/** The reader's language; Chinese where the request does not name one. */
export const languageOf = (context: Context): Language =>
  (context as Context & { language?: Language }).language ?? 'zh-CN';
