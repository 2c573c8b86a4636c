import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '个人信息', en: 'Personal data' };

export const duties = {
  rows: sql`SELECT * FROM privacy_duty`,
  words: {
    'privacy.correct': {
      verb: { 'zh-CN': '更正', en: 'Correct' },
      source,
      object: { 'zh-CN': '{{title}}的资料更正请求', en: 'data of {{title}}, as asked' },
    },
    'privacy.audit': {
      verb: { 'zh-CN': '自查', en: 'Audit' },
      source,
      object: { 'zh-CN': '{{title}} 年个人信息保护', en: 'the handling of personal data in {{title}}' },
    },
  },
} satisfies Duties;
