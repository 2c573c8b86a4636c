import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

/** The second hand's duty, until it is answered. */
export const duties = {
  rows: sql`SELECT * FROM company_change_duty`,
  words: {
    'changes.answer': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source: { 'zh-CN': '单位变更', en: 'Company changes' },
      object: { 'zh-CN': '{{title}}的单位变更', en: 'the change of {{title}}' },
    },
  },
} satisfies Duties;
