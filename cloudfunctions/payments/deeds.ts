import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM payment_deed`,
  words: {
    'dues.bill': { 'zh-CN': '会费', en: 'Dues' },
  },
};
