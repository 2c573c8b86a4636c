import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { forGood, type Personal, type Who } from '../shared/personal-shape';

const keepFile = 'privacy.keepMembershipFile';
const over = sql`(least(p.ended_on, p.ends_on)::timestamp AT TIME ZONE 'Asia/Shanghai')`;
/** By his name: a position belongs to the association, and names nobody by his account. */
const held = (who: Who) => sql`SELECT p.id::text AS ref, p.recorded_at AS at, ${forGood} AS until,
  jsonb_build_object('post', p.post, 'name', p.person_name, 'from', p.starts_on, 'until', coalesce(p.ended_on, p.ends_on), 'born', p.born_month, 'cadre', p.cadre, 'elsewhere', p.elsewhere) AS shown
  FROM position p WHERE p.person_name = ${who.name} AND p.person_name <> '—'
    AND (p.membership_id IS NULL OR p.membership_id IN (SELECT w.membership_id FROM representation w WHERE w.person_id = ${who.id}::uuid))`;

export const personal: Personal = {
  module: 'positions',
  title: { 'zh-CN': '职务与任期', en: 'Positions and terms' },
  holdings: {
    position: {
      title: { 'zh-CN': '我在本会的职务', en: 'My positions in the association' },
      columns: ['position.person_name', 'position.born_month'],
      fields: {
        post: { 'zh-CN': '职务', en: 'Post' },
        name: { 'zh-CN': '姓名', en: 'Name' },
        from: { 'zh-CN': '起', en: 'From' },
        until: { 'zh-CN': '止', en: 'Until' },
        born: { 'zh-CN': '出生年月', en: 'Month of birth' },
        cadre: { 'zh-CN': '干部身份', en: 'Cadre' },
        elsewhere: { 'zh-CN': '在其他社会组织的任职', en: 'Posts elsewhere' },
      },
      codes: {
        post: {
          president: { 'zh-CN': '会长', en: 'President' },
          vicePresident: { 'zh-CN': '副会长', en: 'Vice-president' },
          standingDirector: { 'zh-CN': '常务理事', en: 'Standing director' },
          director: { 'zh-CN': '理事', en: 'Director' },
          chiefSupervisor: { 'zh-CN': '监事长', en: 'Chief supervisor' },
          supervisor: { 'zh-CN': '监事', en: 'Supervisor' },
          secretaryGeneral: { 'zh-CN': '秘书长', en: 'Secretary-general' },
          committeeChair: { 'zh-CN': '专业委员会主任', en: 'Committee chair' },
        },
        cadre: {
          none: { 'zh-CN': '不是', en: 'None' },
          serving: { 'zh-CN': '在职', en: 'Serving' },
          relieved: { 'zh-CN': '免职未退休', en: 'Relieved' },
          retiredLately: { 'zh-CN': '退休不满规定年限', en: 'Retired lately' },
          retired: { 'zh-CN': '已退休', en: 'Retired' },
        },
      },
      rows: held,
      does: 'keep',
      why: {
        'zh-CN':
          '谁在哪一届担任什么职务是协会的永久档案（选举、决议、纪要）；出生年月只用来核对任职年龄，任期结束五年后清除。',
        en: 'Who held which post in which term is the association’s permanent record (elections, resolutions, minutes); the month of birth only serves to check the age and goes five years after the term.',
      },
      rule: keepFile,
    },
  },
  acts: {
    'position.recorded_by': 'who recorded it, in an office',
    'position.ended_by': 'who ended it, in an office',
    'term.recorded_by': 'who recorded it, in an office',
    'election.opened_by': 'who began it, in an office',
    'election_step.done_by': 'who recorded the step, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '已结束职务的出生年月', en: 'Months of birth of former officers' },
      rule: keepFile,
      run: (today) =>
        sql`UPDATE position p SET born_month = NULL WHERE p.born_month IS NOT NULL AND ${keptUntil(over, keepFile, today)} <= ${today}::date`,
      overdue: (today) =>
        sql<number>`(SELECT count(*)::int FROM position p WHERE p.born_month IS NOT NULL AND ${keptUntil(over, keepFile, today)} < ${today}::date)`,
    },
  ],
};
