import { sql } from 'kysely';
import { atOnce, forGood, type Personal } from '../shared/personal-shape';

const requests = (id: string) => sql`SELECT r.id::text AS ref, r.asked_at AS at, ${atOnce} AS until,
  jsonb_build_object('words', r.words, 'state', r.state, 'answer', nullif(r.answer, ''), 'answered', r.answered_at) AS shown
  FROM privacy_request r WHERE r.person_id = ${id}::uuid AND r.words <> ''`;

export const personal: Personal = {
  module: 'privacy',
  title: { 'zh-CN': '个人信息请求', en: 'Requests about my data' },
  holdings: {
    request: {
      title: { 'zh-CN': '更正请求', en: 'Requests to correct' },
      columns: ['privacy_request.person_id'],
      fields: {
        words: { 'zh-CN': '请求', en: 'Asked' },
        state: { 'zh-CN': '状态', en: 'State' },
        answer: { 'zh-CN': '答复', en: 'Answer' },
        answered: { 'zh-CN': '答复于', en: 'Answered' },
      },
      codes: {
        state: {
          open: { 'zh-CN': '等答复', en: 'waiting' },
          done: { 'zh-CN': '已更正', en: 'corrected' },
          refused: { 'zh-CN': '未更正', en: 'refused' },
          withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
        },
      },
      rows: ({ id }) => requests(id),
      does: 'pseudonymise',
      why: {
        'zh-CN': '证明请求按期答复；清除时去掉文字，只留日期。',
        en: 'Proof that requests were answered in time; after erasure the words go and the days stay.',
      },
      // One that is open has nobody to be answered any more.
      erase: ({
        id,
      }) => sql`UPDATE privacy_request SET words = '', answer = CASE state WHEN 'refused' THEN '—' ELSE '' END,
        answered_at = coalesce(answered_at, asked_at), state = CASE state WHEN 'open' THEN 'withdrawn' ELSE state END WHERE person_id = ${id}::uuid`,
    },
    export: {
      title: { 'zh-CN': '要过的资料文件', en: 'Files of my data' },
      columns: ['privacy_export.person_id'],
      fields: { ready: { 'zh-CN': '做好于', en: 'Ready' }, gone: { 'zh-CN': '删除于', en: 'Deleted' } },
      rows: ({ id }) => sql`SELECT e.id::text AS ref, e.asked_at AS at, ${atOnce} AS until,
        jsonb_build_object('ready', e.ready_at, 'gone', e.gone_at) AS shown FROM privacy_export e WHERE e.person_id = ${id}::uuid`,
      does: 'delete',
      why: { 'zh-CN': '让你下载；几天后文件自动删除。', en: 'For you to download; the files go after some days.' },
      erase: ({ id }) => sql`DELETE FROM privacy_export WHERE person_id = ${id}::uuid`,
    },
    erasure: {
      title: { 'zh-CN': '注销记录', en: 'Record of the erasure' },
      columns: ['erasure.person_id'],
      fields: { carriedOut: { 'zh-CN': '执行于', en: 'Carried out' } },
      rows: ({ id }) => sql`SELECT e.id::text AS ref, e.asked_at AS at, ${forGood} AS until,
        jsonb_build_object('carriedOut', e.carried_out_at) AS shown FROM erasure e WHERE e.person_id = ${id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '证明已经清除；里面没有姓名和号码。',
        en: 'Proof that it was erased; no name and no number is in it.',
      },
      rule: 'privacy.keepEvidence',
    },
  },
  acts: {
    'privacy_request.answered_by': 'who answered it, in an office',
    'privacy_audit.signed_by': 'who signed it, in an office',
  },
  figures: [
    {
      key: 'requests',
      title: { 'zh-CN': '本年的更正请求', en: 'Requests to correct in the year' },
      source: {
        'zh-CN': '《个人信息保护法》第四十六条、第五十条',
        en: 'Personal Information Protection Law art. 46, 50',
      },
      codes: {
        inTime: { 'zh-CN': '按期答复', en: 'answered in time' },
        late: { 'zh-CN': '超期答复', en: 'answered late' },
        waiting: { 'zh-CN': '等答复', en: 'waiting' },
        overdue: { 'zh-CN': '超期未答复', en: 'waiting and late' },
        withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
      },
      ask: ({ from, to, today }) => sql`SELECT CASE WHEN r.state = 'withdrawn' THEN 'withdrawn'
          WHEN r.state = 'open' THEN CASE WHEN r.due_on < ${today}::date THEN 'overdue' ELSE 'waiting' END
          WHEN (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date > r.due_on THEN 'late' ELSE 'inTime' END AS label, count(*)::text AS value
        FROM privacy_request r WHERE r.asked_at >= ${from} AND r.asked_at < ${to} GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'files',
      title: { 'zh-CN': '本年的资料副本', en: 'Copies of data asked for in the year' },
      source: { 'zh-CN': '《个人信息保护法》第四十五条', en: 'Personal Information Protection Law art. 45' },
      codes: { made: { 'zh-CN': '已做好', en: 'made' }, waiting: { 'zh-CN': '在做', en: 'being made' } },
      ask: ({
        from,
        to,
      }) => sql`SELECT CASE WHEN e.ready_at IS NULL THEN 'waiting' ELSE 'made' END AS label, count(*)::text AS value
        FROM privacy_export e WHERE e.asked_at >= ${from} AND e.asked_at < ${to} AND (e.ready_at IS NOT NULL OR e.gone_at IS NULL) GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'erasures',
      title: { 'zh-CN': '本年的注销', en: 'Erasures asked for in the year' },
      source: { 'zh-CN': '《个人信息保护法》第四十七条', en: 'Personal Information Protection Law art. 47' },
      codes: {
        carriedOut: { 'zh-CN': '已执行（一天内）', en: 'carried out within a day' },
        late: { 'zh-CN': '超过一天才执行', en: 'carried out later' },
        waiting: { 'zh-CN': '还没执行', en: 'not yet carried out' },
      },
      ask: ({
        from,
        to,
      }) => sql`SELECT CASE WHEN e.carried_out_at IS NULL THEN 'waiting' WHEN e.carried_out_at > e.asked_at + interval '1 day' THEN 'late' ELSE 'carriedOut' END AS label,
        count(*)::text AS value FROM erasure e WHERE e.asked_at >= ${from} AND e.asked_at < ${to} GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'erasuresOverdue',
      title: { 'zh-CN': '保存期已过、还没清除的注销', en: 'Erasures whose kept rows are overdue' },
      source: {
        'zh-CN': '《个人信息保护法》第十九条、第四十七条',
        en: 'Personal Information Protection Law art. 19, 47',
      },
      codes: { overdue: { 'zh-CN': '超期', en: 'overdue' } },
      ask: ({ today }) =>
        sql`SELECT 'overdue' AS label, count(*)::text AS value FROM erasure e WHERE e.next_on < ${today}::date`,
    },
  ],
};
