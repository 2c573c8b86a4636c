import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { atOnce, dueRefs, type Personal, type Who } from '../shared/personal-shape';

const keep = 'privacy.keepDisclosureRead';
const key = sql`r.disclosure_id || ':' || r.no || ':' || r.membership_id`;
const reads = (who: Who) => sql`SELECT ${key} AS ref, r.at, ${atOnce} AS until,
  jsonb_build_object('title', d.title, 'version', r.no::text) AS shown
  FROM disclosure_read r JOIN disclosure d ON d.id = r.disclosure_id WHERE r.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'disclosure',
  title: { 'zh-CN': '信息公开', en: 'Disclosure' },
  holdings: {
    read: {
      title: { 'zh-CN': '我读过的公开内容', en: 'Disclosures that I have read' },
      columns: ['disclosure_read.person_id'],
      fields: { title: { 'zh-CN': '内容', en: 'What' }, version: { 'zh-CN': '第几版', en: 'Version' } },
      rows: reads,
      does: 'delete',
      why: {
        'zh-CN': '用来标出你没看过的内容，并按会员数统计阅读；只计数，不列名单，两年后清除（会馆默认值，本会可改）。',
        en: 'To mark what is new to you and to count how many members have read it; never listed, emptied after two years (Huiguan’s default).',
      },
      rule: keep,
      erase: (who, today) =>
        sql`DELETE FROM disclosure_read r WHERE r.person_id = ${who.id}::uuid AND ${key} IN ${dueRefs(reads(who), today)}`,
    },
  },
  acts: {
    'disclosure.assigned_to': 'who was named to do it, in an office',
    'disclosure.made_by': 'who began it, in an office',
    'disclosure.drafted_by': 'who wrote it, in an office',
    'disclosure_step.by': 'who did a step of it, in an office',
    'disclosure_version.submitted_by': 'who sent it to be reviewed, in an office',
    'disclosure_version.reviewed_by': 'who reviewed it, in an office',
    'disclosure_version.published_by': 'who published it, in an office',
    'disclosure_channel.by': 'who recorded a link, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '阅读回执', en: 'Read receipts' },
      rule: keep,
      run: (today) => sql`DELETE FROM disclosure_read r WHERE ${keptUntil(sql`r.at`, keep, today)} <= ${today}::date`,
      overdue: (today) =>
        sql<number>`(SELECT count(*)::int FROM disclosure_read r WHERE ${keptUntil(sql`r.at`, keep, today)} < ${today}::date)`,
    },
  ],
};
