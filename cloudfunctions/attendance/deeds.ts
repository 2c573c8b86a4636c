import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM attendance_deed`,
  words: {
    training: { 'zh-CN': '参加培训', en: 'Training attended' },
  },
};
