import { sql } from 'kysely';
import type { Deeds } from '../ground/deeds';

export const deeds: Deeds = {
  rows: sql`SELECT * FROM membership_deed`,
  words: {
    'licence.expired': { 'zh-CN': '证照过期', en: 'Expired licence' },
    'profile.field': { 'zh-CN': '资料', en: 'Profile' },
    pledge: { 'zh-CN': '签署自律公约', en: 'Signed the self-discipline pledge' },
  },
};
