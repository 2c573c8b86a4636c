import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

export const duties = {
  rows: sql`SELECT * FROM committees_duty`,
  words: {
    'committees.closeGroup': {
      verb: { 'zh-CN': '终止', en: 'Close' },
      source: { 'zh-CN': '团体会员', en: 'Group members' },
      object: { 'zh-CN': '{{title}}的分组，它已经离会', en: 'the unit of {{title}}, which has left' },
    },
  },
} satisfies Duties;
