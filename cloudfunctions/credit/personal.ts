import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const keepFile = 'privacy.keepMembershipFile';

/** What he wrote for a member against its file; kept as long as that member's file is. */
const objections = (who: Who, today: string) => sql`SELECT b.id::text AS ref, b.filed_at AS at,
  CASE WHEN e.ended_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`e.ended_at`, keepFile, today)} END AS until,
  jsonb_build_object('member', u.name, 'words', b.words, 'at', b.filed_at) AS shown
  FROM credit_objection b JOIN member_name u ON u.id = b.membership_id LEFT JOIN member_end e ON e.membership_id = b.membership_id
  WHERE b.filed_by = ${who.id}::uuid AND b.words <> '' AND b.decided_on IS NOT NULL`;

export const personal: Personal = {
  module: 'credit',
  title: { 'zh-CN': '信用档案', en: 'Credit file' },
  holdings: {
    objection: {
      title: { 'zh-CN': '我替会员提的异议和修复', en: 'Objections that I made for a member' },
      columns: ['credit_objection.filed_by'],
      fields: {
        member: { 'zh-CN': '会员', en: 'Member' },
        words: { 'zh-CN': '内容', en: 'Words' },
        at: { 'zh-CN': '时间', en: 'At' },
      },
      rows: objections,
      does: 'pseudonymise',
      why: {
        'zh-CN': '异议是会员档案的一部分，会籍终止后保存五年（会馆默认值，本会可改）。',
        en: 'An objection is part of a member’s file, kept five years after the membership (Huiguan’s default).',
      },
      rule: keepFile,
      erase: (who, today) =>
        sql`UPDATE credit_objection SET words = '' WHERE id IN ${dueIds(objections(who, today), today)}`,
    },
    report: {
      title: { 'zh-CN': '我开具的信用报告', en: 'Credit reports that I made' },
      columns: ['credit_report.made_by'],
      fields: { member: { 'zh-CN': '会员', en: 'Member' }, at: { 'zh-CN': '时间', en: 'At' } },
      rows: (
        who,
      ) => sql`SELECT r.id::text AS ref, r.made_at AS at, ${forGood} AS until, jsonb_build_object('member', r.said ->> 'name', 'at', r.made_at) AS shown
        FROM credit_report r WHERE r.made_by = ${who.id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '报告要能核验，只记是谁开的；清除后不再显示是谁。',
        en: 'A report can be verified; only who made it is kept, and not shown after erasure.',
      },
    },
  },
  acts: {
    'credit_model.made_by': 'who drafted a model, in an office',
    'credit_record.entered_by': 'who entered a record, in an office',
    'credit_record.confirmed_by': 'who confirmed a record, in an office',
    'credit_grade_event.person_id': 'who confirmed a fall, in an office',
    'credit_benefit.made_by': 'who listed a benefit, in an office',
    'credit_publishing.entered_by': 'who entered that grades are published, in an office',
    'credit_publishing.confirmed_by': 'who confirmed it, in an office',
    'credit_publishing.ended_by': 'who ended it, in an office',
    'credit_assessment.made_by': 'who wrote an assessment, in an office',
    'credit_assessment.signed_by': 'who signed an assessment, in an office',
  },
};
