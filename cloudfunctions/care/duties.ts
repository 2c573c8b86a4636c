import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

export const duties = {
  rows: sql`SELECT * FROM care_duty`,
  words: {
    'care.contact': {
      verb: { 'zh-CN': '联系', en: 'Contact' },
      source: { 'zh-CN': '会员联系', en: 'Care' },
      object: { 'zh-CN': '{{title}}：{{what}}', en: '{{title}}: {{what}}' },
    },
  },
} satisfies Duties;
