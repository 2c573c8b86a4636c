import { sql, type RawBuilder } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const keep = 'privacy.keepComplaint';
const until = (today: string): RawBuilder<unknown> =>
  sql`CASE WHEN c.closed_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`c.closed_at`, keep, today)} END`;
const shown = sql`'number', c.number, 'kind', c.kind, 'state', c.state, 'day', c.received_on`;

const made = (who: Who, today: string) => sql`SELECT c.id::text AS ref, c.received_at AS at, ${until(today)} AS until,
  jsonb_build_object(${shown}, 'manner', c.manner, 'words', c.words) AS shown
  FROM complaint c WHERE c.by_person = ${who.id}::uuid AND c.words <> ''`;
/** Once he was asked: before that it is the complainant's, and might come to nothing. */
const about = (who: Who, today: string) => sql`SELECT c.id::text AS ref, c.received_at AS at, ${until(today)} AS until,
  jsonb_build_object(${shown}, 'question', c.question, 'outcome', coalesce(c.final_outcome, c.outcome)) AS shown
  FROM complaint c WHERE c.officer_id = ${who.id}::uuid AND c.heard_on IS NOT NULL AND c.question <> ''`;
const said = (who: Who, today: string) => sql`SELECT e.id::text AS ref, e.at AS at, ${until(today)} AS until,
  jsonb_build_object('number', c.number, 'kind', c.kind, 'words', e.words, 'day', c.received_on) AS shown
  FROM complaint_event e JOIN complaint c ON c.id = e.complaint_id WHERE e.person_id = ${who.id}::uuid AND e.side IN ('maker', 'other') AND e.words <> ''`;
/** Complaints that are kept no longer, and that still say something. */
const overdue = (
  today: string,
) => sql`(SELECT c.id FROM complaint c WHERE c.closed_at IS NOT NULL AND ${keptUntil(sql`c.closed_at`, keep, today)} <= ${today}::date
  AND (c.words <> '' OR c.about <> '' OR coalesce(c.question, '') <> '' OR coalesce(c.decision, '') <> '' OR coalesce(c.final_words, '') <> ''
    OR EXISTS (SELECT FROM complaint_event e WHERE e.complaint_id = c.id AND e.words <> '')))`;

const kinds = {
  member: { 'zh-CN': '会员', en: 'a member' },
  officer: { 'zh-CN': '负责人', en: 'an officer' },
  secretariat: { 'zh-CN': '秘书处', en: 'the secretariat' },
  fee: { 'zh-CN': '收费', en: 'a fee' },
  meeting: { 'zh-CN': '会议活动', en: 'a meeting' },
  other: { 'zh-CN': '其他', en: 'other' },
};
const states = {
  received: { 'zh-CN': '等受理', en: 'received' },
  notAccepted: { 'zh-CN': '没有受理', en: 'not accepted' },
  reviewing: { 'zh-CN': '不受理复核中', en: 'refusal under review' },
  accepted: { 'zh-CN': '已受理', en: 'accepted' },
  hearing: { 'zh-CN': '等说明', en: 'being heard' },
  heard: { 'zh-CN': '已说明', en: 'heard' },
  proposed: { 'zh-CN': '等复核', en: 'being confirmed' },
  decided: { 'zh-CN': '已决定', en: 'decided' },
  appealed: { 'zh-CN': '已申诉', en: 'appealed' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
};
const fields = {
  number: { 'zh-CN': '编号', en: 'Number' },
  kind: { 'zh-CN': '投诉对象', en: 'About' },
  state: { 'zh-CN': '状态', en: 'State' },
  day: { 'zh-CN': '收到日期', en: 'Received' },
};
const why = {
  'zh-CN': '证明投诉按期、公正办理；办结后保存三年（会馆默认值，本会可改）。',
  en: 'Proof that complaints were handled in time and fairly; kept three years after they are closed (Huiguan’s default).',
};

export const personal: Personal = {
  module: 'complaints',
  title: { 'zh-CN': '投诉', en: 'Complaints' },
  holdings: {
    made: {
      title: { 'zh-CN': '我提出的投诉', en: 'Complaints that I made' },
      columns: ['complaint.by_person'],
      fields: { ...fields, manner: { 'zh-CN': '方式', en: 'Manner' }, words: { 'zh-CN': '内容', en: 'Words' } },
      codes: {
        ...{ kind: kinds, state: states },
        manner: { open: { 'zh-CN': '实名', en: 'open' }, confidential: { 'zh-CN': '保密', en: 'confidential' } },
      },
      rows: made,
      does: 'pseudonymise',
      why,
      rule: keep,
      erase: (who, today) =>
        sql`UPDATE complaint SET words = '', about = '' WHERE id IN ${dueIds(made(who, today), today)}`,
    },
    about: {
      title: { 'zh-CN': '要我说明的投诉', en: 'Complaints about me' },
      columns: ['complaint.officer_id'],
      fields: {
        ...fields,
        question: { 'zh-CN': '要我说明的', en: 'I was asked' },
        outcome: { 'zh-CN': '结果', en: 'Outcome' },
      },
      codes: {
        ...{ kind: kinds, state: states },
        outcome: {
          upheld: { 'zh-CN': '成立', en: 'upheld' },
          partly: { 'zh-CN': '部分成立', en: 'upheld in part' },
          notUpheld: { 'zh-CN': '不成立', en: 'not upheld' },
        },
      },
      rows: about,
      does: 'pseudonymise',
      why,
      rule: keep,
      erase: (who, today) => sql`UPDATE complaint SET question = '' WHERE id IN ${dueIds(about(who, today), today)}`,
    },
    statement: {
      title: { 'zh-CN': '我在投诉里的说明', en: 'What I said in complaints' },
      columns: ['complaint_event.person_id'],
      fields: {
        number: fields.number,
        kind: fields.kind,
        words: { 'zh-CN': '内容', en: 'Words' },
        day: fields.day,
      },
      codes: { kind: kinds },
      rows: said,
      does: 'pseudonymise',
      why,
      rule: keep,
      erase: (who, today) => sql`UPDATE complaint_event SET words = '' WHERE id IN ${dueIds(said(who, today), today)}`,
    },
  },
  acts: {
    'complaint.decided_by': 'who decided it, in an office',
    'complaint.confirmed_by': 'who confirmed it, in an office',
    'complaint.refused_by': 'who did not accept it, in an office',
    'complaint.reviewed_by': 'who looked at the refusal, in an office',
    'complaint.final_by': 'who answered the appeal, in an office',
  },
  lapses: [
    {
      title: { 'zh-CN': '已办结投诉的内容', en: 'Words of closed complaints' },
      rule: keep,
      run: (today) => sql`WITH over AS MATERIALIZED ${overdue(today)},
        said AS (UPDATE complaint_event SET words = '' WHERE complaint_id IN (SELECT id FROM over))
        UPDATE complaint SET words = '', about = '', question = CASE WHEN question IS NULL THEN NULL ELSE '' END, decision = CASE WHEN decision IS NULL THEN NULL ELSE '' END,
          final_words = CASE WHEN final_words IS NULL THEN NULL ELSE '' END WHERE id IN (SELECT id FROM over)`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
  ],
};
