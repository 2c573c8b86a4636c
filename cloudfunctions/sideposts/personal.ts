import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';
import { bands, states } from './post-words';

const keep = 'privacy.keepSidePost';
/** When a post is over for the house: ended, withdrawn, or its declarer holds no office any more. */
const over = sql`coalesce(s.withdrawn_at, s.ended_at, (SELECT greatest(max(a.gone_at), s.declared_at) FROM side_ask a WHERE a.person_id = s.person_id HAVING bool_and(a.gone_at IS NOT NULL)))`;

const posts = (who: Who, today: string) => sql`SELECT s.id::text AS ref, s.declared_at AS at,
  CASE WHEN ${over} IS NULL THEN ${forGood} ELSE ${keptUntil(over, keep, today)} END AS until,
  jsonb_build_object('org', s.org_name, 'position', s.position, 'from', s.starts_on, 'until', coalesce(s.ended_on, s.ends_on), 'band', s.band, 'approval', s.approval,
    'state', CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.ended_on IS NOT NULL THEN 'ended' WHEN s.confirmed_on IS NOT NULL THEN 'confirmed' ELSE 'waiting' END) AS shown
  FROM side_post s WHERE s.person_id = ${who.id}::uuid AND s.org_name <> ''`;
const years = (who: Who) => sql`SELECT a.person_id || ':' || a.year AS ref, a.asked_at AS at, ${forGood} AS until,
  jsonb_build_object('year', a.year::text, 'due', a.due_on, 'declared', a.declared_on) AS shown FROM side_ask a WHERE a.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'sideposts',
  title: { 'zh-CN': '兼职申报', en: 'Posts elsewhere' },
  holdings: {
    post: {
      title: { 'zh-CN': '我申报的兼职', en: 'Posts elsewhere that I declared' },
      columns: ['side_post.person_id', 'side_post.org_name'],
      fields: {
        org: { 'zh-CN': '单位', en: 'Organisation' },
        position: { 'zh-CN': '职务', en: 'Position' },
        from: { 'zh-CN': '起', en: 'From' },
        until: { 'zh-CN': '止', en: 'Until' },
        band: { 'zh-CN': '年报酬', en: 'Pay of a year' },
        approval: { 'zh-CN': '批准或备案', en: 'Approval' },
        state: { 'zh-CN': '状态', en: 'State' },
      },
      codes: { band: bands, state: states },
      rows: posts,
      does: 'pseudonymise',
      why: {
        'zh-CN':
          '负责人和工作人员在外兼职、取酬要申报备案（规范廉洁从业、慈善法第五十五条）；结束或不再任职五年后清除（会馆默认值，本会可改）。',
        en: 'Officers and staff declare posts and pay elsewhere (Charity Law art. 55); emptied five years after the end of the post or of the office (Huiguan’s default).',
      },
      rule: keep,
      erase: (
        who,
        today,
      ) => sql`UPDATE side_post SET org_name = '', org_search = '', org_uscc = NULL, position = '', approval = '',
        reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END WHERE id IN ${dueIds(posts(who, today), today)}`,
      page: '/modules/sideposts/pages/mine/index',
    },
    year: {
      title: { 'zh-CN': '我的年度申报', en: 'My yearly declarations' },
      columns: ['side_ask.person_id'],
      fields: {
        year: { 'zh-CN': '年度', en: 'Year' },
        due: { 'zh-CN': '期限', en: 'Due' },
        declared: { 'zh-CN': '申报于', en: 'Declared' },
      },
      rows: years,
      does: 'keep',
      why: {
        'zh-CN': '证明每年申报过；里面没有单位和报酬。',
        en: 'Proof of each year’s declaration; no company and no pay is in it.',
      },
      rule: keep,
    },
  },
  acts: { 'side_post.confirmed_by': 'who confirmed it, in an office' },
  lapses: [
    {
      title: { 'zh-CN': '已结束的兼职申报', en: 'Posts elsewhere that are over' },
      rule: keep,
      run: (
        today,
      ) => sql`UPDATE side_post s SET org_name = '', org_search = '', org_uscc = NULL, position = '', approval = '', reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END
        WHERE s.org_name <> '' AND ${keptUntil(over, keep, today)} <= ${today}::date`,
      overdue: (today) =>
        sql<number>`(SELECT count(*)::int FROM side_post s WHERE s.org_name <> '' AND ${keptUntil(over, keep, today)} < ${today}::date)`,
    },
  ],
};
