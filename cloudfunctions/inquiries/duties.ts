import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '查询', en: 'Questions' };

export const duties = {
  rows: sql`SELECT * FROM inquiries_duty`,
  words: {
    'inquiry.inquiryDraft': {
      verb: { 'zh-CN': '答复', en: 'Answer' },
      source,
      object: { 'zh-CN': '查询 {{title}}', en: 'question {{title}}' },
    },
    'inquiry.inquiryReview': {
      verb: { 'zh-CN': '审核', en: 'Review' },
      source,
      object: { 'zh-CN': '查询 {{title}} 的答复', en: 'the answer to question {{title}}' },
    },
    'inquiries.deliver': {
      verb: { 'zh-CN': '送达', en: 'Hand over' },
      source,
      object: {
        'zh-CN': '查询 {{title}} 的答复给登记管理机关',
        en: 'the answer to question {{title}} to the registrar',
      },
    },
  },
} satisfies Duties;
