import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM credit_deed`,
  words: {
    penalty: { 'zh-CN': '行政处罚', en: 'Administrative penalty' },
    list: { 'zh-CN': '失信名单', en: 'List of dishonesty' },
    ownRecord: { 'zh-CN': '本会记录', en: 'Record of the association' },
  },
};
