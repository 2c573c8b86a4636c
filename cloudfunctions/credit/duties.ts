import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '信用', en: 'Credit' };

export const duties = {
  rows: sql`SELECT * FROM credit_duty`,
  words: {
    'creditObjection.creditAccept': {
      verb: { 'zh-CN': '受理', en: 'Accept' },
      source,
      object: { 'zh-CN': '{{title}}对信用档案的异议', en: 'the objection of {{title}} to its credit file' },
    },
    'creditObjection.creditDecide': {
      verb: { 'zh-CN': '决定', en: 'Decide' },
      source,
      object: { 'zh-CN': '{{title}}对信用档案的异议', en: 'on the objection of {{title}} to its credit file' },
    },
    'creditModel.creditCheck': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: { 'zh-CN': '{{title}} 版评价模型', en: 'version {{title}} of the credit model' },
    },
    'creditModel.creditCouncil': {
      verb: { 'zh-CN': '表决', en: 'Decide' },
      source,
      object: { 'zh-CN': '{{title}} 版评价模型', en: 'on version {{title}} of the credit model' },
    },
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
    'credit.publish': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: { 'zh-CN': '公开等级的决议：{{title}}', en: 'the resolution to publish grades: {{title}}' },
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
