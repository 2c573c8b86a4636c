import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '对账', en: 'Reconciliation' };

export const duties = {
  rows: sql`SELECT * FROM reconciliation_duty`,
  words: {
    'reconciliation.queue': {
      verb: { 'zh-CN': '匹配', en: 'Match' },
      source,
      object: { 'zh-CN': '「{{title}}」里的 {{count}} 笔流水', en: '{{count}} lines of {{title}}' },
    },
    'reconciliation.difference': {
      verb: { 'zh-CN': '核对', en: 'Check' },
      source,
      object: { 'zh-CN': '{{channel}} {{title}} 起的 {{count}} 处差异', en: '{{count}} differences since {{title}}' },
    },
  },
} satisfies Duties;
