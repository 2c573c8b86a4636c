import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '信用', en: 'Credit' };

export const duties = {
  rows: sql`SELECT * FROM credit_duty`,
  words: {
    'credit.fall': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source,
      object: { 'zh-CN': '{{title}}由 {{from}} 级降为 {{to}} 级', en: 'that {{title}} falls from {{from}} to {{to}}' },
    },
    'credit.confirm': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: { 'zh-CN': '记入信用档案的一条本会记录', en: 'a record of the association before it counts' },
    },
    'credit.object': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: {
        'zh-CN': '拟由 {{from}} 级降为 {{to}} 级，可以提出异议',
        en: 'the fall from {{from}} to {{to}}; you may object',
      },
      lapses: true,
    },
  },
} satisfies Duties;
