import { sql } from 'kysely';
import { atOnce, dueRefs, forGood, type Personal, type Who } from './personal-shape';
import { roleNames } from './role-names';

const record = {
  'zh-CN':
    '操作记录和查看记录须留存（《个人信息保护法》第五十四条、第五十六条；日志至少六个月，《网络安全法》第二十一条）。清除后只剩一个编号，认不出人。',
  en: 'Records of what was done and looked at must be kept (Personal Information Protection Law art. 54, 56; logs for at least six months, Cybersecurity Law art. 21). After erasure only a number is left, which names nobody.',
};
const wechat = (who: Who) => sql`${who.openid === null ? null : `wechat:${who.openid}`}`;
/** All but the reply to the erasure itself, which whoever repeats it is given until it is swept. */
const replies = (
  who: Who,
) => sql`SELECT q.request_id AS ref, q.at, ${atOnce} AS until, jsonb_build_object('action', q.action) AS shown
  FROM request q WHERE q.caller = ${wechat(who)} AND q.action <> 'privacy.erase'`;

export const personal: Personal = {
  module: 'shared',
  title: { 'zh-CN': '操作和查看', en: 'What was done and looked at' },
  holdings: {
    audit: {
      title: { 'zh-CN': '我做过的操作', en: 'What I have done' },
      columns: ['audit.person_id', 'audit.openid'],
      fields: {
        what: { 'zh-CN': '做了什么', en: 'What' },
        role: { 'zh-CN': '以什么身份', en: 'As' },
        reason: { 'zh-CN': '理由', en: 'Reason' },
      },
      codes: { role: roleNames },
      rows: (
        who,
      ) => sql`SELECT a.id::text AS ref, a.at, CASE WHEN a.openid IS NULL THEN ${forGood} ELSE ${atOnce} END AS until,
        jsonb_build_object('what', coalesce(a.said, a.action), 'role', a.role, 'reason', a.reason) AS shown
        FROM audit a WHERE a.person_id = ${who.id}::uuid OR a.openid = ${who.openid}`,
      does: 'pseudonymise',
      why: record,
      erase: (who) =>
        sql`UPDATE audit SET openid = NULL WHERE openid IS NOT NULL AND (person_id = ${who.id}::uuid OR openid = ${who.openid})`,
    },
    look: {
      title: { 'zh-CN': '谁看过我的号码和证件', en: 'Who looked at my numbers and papers' },
      columns: ['look.person_id', 'look.by_person'],
      fields: {
        what: { 'zh-CN': '看了什么', en: 'What' },
        role: { 'zh-CN': '以什么身份', en: 'As' },
        reason: { 'zh-CN': '理由', en: 'Reason' },
      },
      codes: {
        role: roleNames,
        what: {
          phone: { 'zh-CN': '手机号', en: 'Phone number' },
          idNumber: { 'zh-CN': '证件号', en: 'ID number' },
          file: { 'zh-CN': '证件或材料的扫描件', en: 'Scan of a paper' },
        },
      },
      rows: (who) => sql`SELECT l.id::text AS ref, l.at, ${forGood} AS until,
        jsonb_build_object('what', l.what, 'role', l.role, 'reason', l.reason) AS shown FROM look l WHERE l.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: record,
    },
    request: {
      title: { 'zh-CN': '为防重复提交暂存的答复（加密）', en: 'Replies kept for a repeat, sealed' },
      columns: ['request.caller'],
      fields: { action: { 'zh-CN': '哪一个操作', en: 'Action' } },
      rows: replies,
      does: 'delete',
      why: {
        'zh-CN': '网络不好时重复提交，答复要和第一次一样；七天后自动删除。',
        en: 'A request that is sent again must be answered alike; gone after seven days.',
      },
      erase: (who, today) =>
        sql`DELETE FROM request WHERE caller = ${wechat(who)} AND request_id IN ${dueRefs(replies(who), today)}`,
    },
  },
  acts: {},
  figures: [
    {
      key: 'looks',
      title: {
        'zh-CN': '本年查看完整号码和证件的次数（按身份）',
        en: 'Looks at whole numbers and scans in the year, by role',
      },
      source: {
        'zh-CN': '《个人信息保护法》第五十一条、第五十四条',
        en: 'Personal Information Protection Law art. 51, 54',
      },
      ask: ({ from, to }) => sql`SELECT l.role || ' ' || l.what AS label, count(*)::text AS value FROM look l
        WHERE l.at >= ${from} AND l.at < ${to} GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'exports',
      title: { 'zh-CN': '本年导出的文件（按操作）', en: 'Files that left the house in the year, by action' },
      source: {
        'zh-CN': '《个人信息保护法》第五十一条；《网络数据安全管理条例》第十二条',
        en: 'Personal Information Protection Law art. 51; Network Data Security Regulations art. 12',
      },
      ask: ({
        from,
        to,
        language,
      }) => sql`SELECT coalesce(${language === 'en' ? sql`a.said_en` : sql`a.said`}, a.action) AS label, count(*)::text AS value FROM audit a
        WHERE a.at >= ${from} AND a.at < ${to} AND (a.action LIKE '%.export%' AND a.action NOT IN ('privacy.exportUrl')) GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'logs',
      title: { 'zh-CN': '操作记录从哪天起', en: 'The record of actions goes back to' },
      source: { 'zh-CN': '《网络安全法》第二十一条：至少六个月', en: 'Cybersecurity Law art. 21: at least six months' },
      ask: ({ to }) =>
        sql`SELECT 'since' AS label, coalesce(min((a.at AT TIME ZONE 'Asia/Shanghai')::date)::text, '—') AS value FROM audit a WHERE a.at < ${to}`,
      codes: { since: { 'zh-CN': '最早一条', en: 'Earliest entry' } },
    },
  ],
  impersonal: {
    'scheduled_job.name': 'the name of a job',
    'rate.caller': 'who is near a limit; swept when its window ends, a day at most',
  },
};
