import { registerMessages } from '@/i18n/register';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

export const { text: booksText, useText: useBooksText } = registerMessages('books', { 'zh-CN': zhCN, en });

/** From where an entry comes, in words; a module that these words do not know yet, by its own. */
export const sourceText = (kind: string): string =>
  kind in zhCN.sources ? booksText(`sources.${kind as keyof typeof zhCN.sources}`) : kind;
