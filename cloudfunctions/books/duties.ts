import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

/** The second person's duty, from the moment an entry is written until it is decided; finance's, to close a month that is over. */
export const duties = {
  rows: sql`SELECT * FROM books_duty`,
  words: {
    'books.confirm': {
      verb: { 'zh-CN': '复核', en: 'Review' },
      source: { 'zh-CN': '账簿', en: 'Books' },
      object: { 'zh-CN': '「{{summary}}」', en: '{{summary}}' },
    },
    'books.close': {
      verb: { 'zh-CN': '结账', en: 'Close' },
      source: { 'zh-CN': '账簿', en: 'Books' },
      object: { 'zh-CN': '{{month}}', en: '{{month}}' },
    },
  },
} satisfies Duties;
