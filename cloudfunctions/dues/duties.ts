import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '会费', en: 'Dues' };

/** A year in arrears before a person, the answer to its notice, and a standard that nobody was shown. */
export const duties = {
  rows: sql`SELECT * FROM dues_duty UNION ALL SELECT * FROM dues_decide_duty`,
  words: {
    'dues.deemed': {
      verb: { 'zh-CN': '处理', en: 'Look into' },
      source,
      object: { 'zh-CN': '{{title}}长期欠费', en: 'the long arrears of {{title}}' },
    },
    'dues.decide': {
      verb: { 'zh-CN': '决定', en: 'Decide' },
      source,
      object: { 'zh-CN': '{{title}}是否视为退会', en: 'whether {{title}} is taken to have left' },
    },
    'dues.disclose': {
      verb: { 'zh-CN': '公开', en: 'Show' },
      source,
      object: { 'zh-CN': '{{title}}', en: '{{title}} to all members' },
    },
  },
} satisfies Duties;
