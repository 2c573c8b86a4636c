import { sql } from 'kysely';
import { forGood, type Personal } from '../shared/personal-shape';

export const personal: Personal = {
  module: 'points',
  title: { 'zh-CN': '积分', en: 'Points' },
  holdings: {
    entry: {
      title: { 'zh-CN': '因我参会给单位记的积分', en: 'Points my attendance earned the company' },
      columns: ['point_entry.person_id'],
      fields: {
        title: { 'zh-CN': '来自', en: 'From' },
        delta: { 'zh-CN': '分数', en: 'Points' },
        reason: { 'zh-CN': '冲销理由', en: 'Taken back because' },
      },
      rows: (who) => sql`SELECT e.id::text AS ref, e.at, ${forGood} AS until,
        jsonb_build_object('title', e.title, 'delta', e.delta, 'reason', e.reason) AS shown FROM point_entry e WHERE e.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '积分台账是会员单位的，只冲销不改写；清除后不再显示是谁。',
        en: 'The ledger is the member company’s and is never rewritten; after erasure it does not say who.',
      },
    },
  },
  acts: {},
};
