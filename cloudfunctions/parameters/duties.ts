import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

/** The second person's duty, from the day it is proposed until it is decided; it is due when the value shall begin. */
export const duties = {
  rows: sql`SELECT * FROM parameter_duty`,
  words: {
    'parameter.confirm': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source: { 'zh-CN': '规则', en: 'Rules' },
      object: { 'zh-CN': '{{title}}改为自定值', en: 'the change of {{titleEn}}' },
    },
  },
} satisfies Duties;
