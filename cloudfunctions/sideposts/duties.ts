import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '兼职', en: 'Posts elsewhere' };

export const duties = {
  rows: sql`SELECT * FROM sideposts_duty`,
  words: {
    'sideposts.declare': {
      verb: { 'zh-CN': '申报', en: 'Declare' },
      source,
      object: {
        'zh-CN': '{{title}} 年兼职情况，没有也要申报',
        en: 'your posts elsewhere of {{title}}, or that there are none',
      },
    },
    'sideposts.confirm': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: { 'zh-CN': '{{title}} 申报的一项兼职', en: 'a post elsewhere declared on {{title}}' },
    },
  },
} satisfies Duties;
