import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM complaint_deed`,
  words: { complaint: { 'zh-CN': '投诉成立', en: 'Complaint upheld' } },
};
