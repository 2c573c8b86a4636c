import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const keepFile = 'privacy.keepMembershipFile';

/** What he said for a member; it is kept as long as that member’s file. */
const said = (who: Who, today: string) => sql`SELECT s.id::text AS ref, s.at AS at,
  CASE WHEN e.ended_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`e.ended_at`, keepFile, today)} END AS until,
  jsonb_build_object('member', u.name, 'kind', s.kind, 'words', s.words, 'at', s.at) AS shown
  FROM discipline_statement s JOIN discipline d ON d.id = s.discipline_id JOIN member_name u ON u.id = d.membership_id
    LEFT JOIN member_end e ON e.membership_id = d.membership_id
  WHERE s.person_id = ${who.id}::uuid AND s.words <> ''`;
/** Sanctions of members whose file is no longer kept, and that still say something. */
const overdue = (
  today: string,
) => sql`(SELECT d.id FROM discipline d JOIN member_end e ON e.membership_id = d.membership_id
  WHERE ${keptUntil(sql`e.ended_at`, keepFile, today)} <= ${today}::date
    AND (d.facts <> '' OR coalesce(d.decision, '') <> '' OR EXISTS (SELECT FROM discipline_statement s WHERE s.discipline_id = d.id AND s.words <> '')))`;

export const personal: Personal = {
  module: 'standing',
  title: { 'zh-CN': '会籍处分', en: 'Sanctions' },
  holdings: {
    statement: {
      title: { 'zh-CN': '我替会员写的申辩和申诉', en: 'Defences and appeals that I wrote for a member' },
      columns: ['discipline_statement.person_id'],
      fields: {
        member: { 'zh-CN': '会员', en: 'Member' },
        kind: { 'zh-CN': '类型', en: 'Kind' },
        words: { 'zh-CN': '内容', en: 'Words' },
        at: { 'zh-CN': '时间', en: 'At' },
      },
      codes: {
        kind: { defence: { 'zh-CN': '申辩', en: 'Defence' }, appeal: { 'zh-CN': '申诉', en: 'Appeal' } },
      },
      rows: said,
      does: 'pseudonymise',
      why: {
        'zh-CN': '处分是会员档案的一部分，会籍终止后保存五年（会馆默认值，本会可改）。',
        en: 'A sanction is part of a member’s file, kept five years after the membership (Huiguan’s default).',
      },
      rule: keepFile,
      erase: (who, today) =>
        sql`UPDATE discipline_statement SET words = '' WHERE id IN ${dueIds(said(who, today), today)}`,
    },
  },
  acts: {
    'discipline.proposed_by': 'who proposed it, in an office',
    'departure.settled_by': 'who settled with a member that had left, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '已终止会员的处分记录', en: 'Sanctions of former members' },
      rule: keepFile,
      run: (today) => sql`WITH over AS MATERIALIZED ${overdue(today)},
        said AS (UPDATE discipline_statement SET words = '' WHERE discipline_id IN (SELECT id FROM over))
        UPDATE discipline SET facts = '', decision = CASE WHEN decision IS NULL THEN NULL ELSE '' END WHERE id IN (SELECT id FROM over)`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
  ],
};
