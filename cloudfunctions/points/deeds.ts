import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM point_deed`,
  words: {
    points: { 'zh-CN': '参会积分', en: 'Points of participation' },
  },
};
