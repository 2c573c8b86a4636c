import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueRefs, forGood, type Personal, type Who } from '../shared/personal-shape';

const keepFile = 'privacy.keepMembershipFile';
/** Of an individual member: what is noted of a company is not his. */
const noted = (who: Who, today: string) => sql`SELECT n.note_id || ':' || n.version AS ref, n.at,
  CASE WHEN e.ended_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`e.ended_at`, keepFile, today)} END AS until,
  jsonb_build_object('member', r.name, 'words', n.words, 'at', n.at) AS shown
  FROM care_note n JOIN member_register r ON r.id = n.membership_id LEFT JOIN member_end e ON e.membership_id = n.membership_id
  WHERE r.kind = 'individual' AND n.words <> '' AND r.applied_by = ${who.id}::uuid`;
const overdue = (
  today: string,
) => sql`(SELECT n.note_id, n.version FROM care_note n JOIN member_end e ON e.membership_id = n.membership_id
  WHERE n.words <> '' AND ${keptUntil(sql`e.ended_at`, keepFile, today)} <= ${today}::date)`;

export const personal: Personal = {
  module: 'care',
  title: { 'zh-CN': '会员联系', en: 'Care' },
  holdings: {
    note: {
      title: { 'zh-CN': '秘书处对我（个人会员）的备注', en: 'Notes of the secretariat on me, as an individual member' },
      columns: ['care_note.words'],
      fields: {
        member: { 'zh-CN': '会员', en: 'Member' },
        words: { 'zh-CN': '内容', en: 'Words' },
        at: { 'zh-CN': '时间', en: 'At' },
      },
      rows: noted,
      does: 'pseudonymise',
      why: {
        'zh-CN': '备注是会员档案的一部分，会籍终止后保存五年（会馆默认值，本会可改）。',
        en: 'Notes are part of a member’s file, kept five years after the membership (Huiguan’s default).',
      },
      rule: keepFile,
      erase: (who, today) =>
        sql`UPDATE care_note SET words = '' WHERE note_id || ':' || version IN ${dueRefs(noted(who, today), today)}`,
    },
  },
  acts: {
    'care_note.by': 'who wrote it, in an office',
    'care_contact.set_by': 'who set it, in an office',
    'care_contact.done_by': 'who did it, in an office',
    'care_call.by': 'who called, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '对已终止会员的备注', en: 'Notes on former members' },
      rule: keepFile,
      run: (today) =>
        sql`UPDATE care_note n SET words = '' FROM ${overdue(today)} late WHERE n.note_id = late.note_id AND n.version = late.version`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
  ],
};
