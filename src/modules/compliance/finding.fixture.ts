import type { Case, Risk, RiskRow, RuleRow, Row, Rule, Shown, Trials, Whole } from './types';

export const id = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
const none: Shown['may'] = {
  ...{ assign: false, explain: false, plan: false, rectify: false, confirm: false },
  ...{ sendBack: false, close: false, doubt: false, decideFalse: false, reopen: false },
};
export const may = (...acts: (keyof Shown['may'])[]): Shown['may'] => ({
  ...none,
  ...Object.fromEntries(acts.map((act) => [act, true])),
});
export const row = (part: Partial<Row> = {}): Row => ({
  ...{ id: id(1), said: '对接会地点疑似在太湖景区', ruleId: 'compliance.SCENIC', ruleTitle: '不在风景名胜区开会' },
  ...{ severity: 4, advisory: false, state: 'open', openedOn: '2026-11-20', dueOn: '2026-11-27', provisional: false },
  ...{ late: false, assignedTo: null, circle: false },
  ...part,
});
export const shown = (part: Partial<Shown> = {}): Shown => ({
  ...row(),
  ...{ version: 3, title: '零部件供需对接会', page: '/modules/meetings/pages/meeting/index?id=1', day: '2026-12-05' },
  ...{
    period: '',
    firstFoundOn: '2026-11-20',
    foundOn: '2026-11-20',
    found: true,
    suggestion: '先问酒店在不在核心景区。',
  },
  facts: [
    { key: 'place', label: '地点', value: '无锡市滨湖区马山 云屿会议酒店', unit: null },
    { key: 'fee', label: '收费', value: 120_000, unit: 'fen' },
    { key: 'asked', label: '已核实', value: false, unit: null },
  ],
  compared: { label: '对上的词', is: '马山', op: 'has', limit: '太湖', unit: null },
  clause: {
    ...{
      source: '《关于严禁党政机关到风景名胜区开会的通知》',
      article: '第一条',
      tag: 'verified',
      needsHumanCheck: true,
    },
    ...{ since: '2026-03-01', until: null, own: false },
  },
  events: [
    { what: 'found', at: '2026-11-20T18:10:00.000Z', by: null, office: null, assignedTo: null, reason: null },
    {
      ...{ what: 'assigned', at: '2026-11-21T00:30:00.000Z', by: '陈明', office: 'compliance' },
      ...{ assignedTo: '韩叙', reason: '请问酒店' },
    },
  ],
  ...{ files: [], barred: false, may: may('assign', 'explain', 'plan', 'rectify', 'close', 'doubt') },
  ...part,
});
export const page = (rows: Row[], part: Partial<Whole> = {}): Whole => ({
  ...{ rows, next: null, total: rows.length, families: [{ family: 'SCENIC', open: 1 }] },
  counts: { waiting: rows.length, second: 0, advisory: 0, over: 0, late: 0, mine: 0 },
  night: { day: '2026-11-20', subjects: 1204, opened: 3, gone: 2, at: '2026-11-19T18:10:00.000Z' },
  ...part,
});
export const ruleRow = (part: Partial<RuleRow> = {}): RuleRow => ({
  ...{ id: 'compliance.FEE06', title: '评比达标表彰不收费', family: 'FEE', force: 'on', severity: 5 },
  ...{ source: '国办发〔2020〕21号', article: '二（三）', tag: 'verified', needsHumanCheck: false, redLine: true },
  ...{ waits: false, since: '2026-01-01', coming: false, open: 2 },
  ...part,
});
export const rule = (part: Partial<Rule> = {}): Rule => ({
  ...ruleRow(),
  ...{
    found: '{{title}}像是评比，却要收费',
    suggestion: '停止收费，已收的退回。',
    concerns: ['finance', 'compliance'],
  },
  ...{ basedOn: null, today: '2026-11-20', mayTry: true },
  shape: {
    kind: 'record',
    fields: [
      {
        key: 'severity',
        label: { zh: '级别', en: 'Severity' },
        shape: { kind: 'number', min: 1, max: 5, unit: 'tier' },
      },
    ],
  },
  versions: [
    {
      since: '2026-07-01',
      until: null,
      value: { severity: 5 },
      own: true,
      reason: '从严',
      resolution: '理决〔2026〕3号',
    },
    { since: '2026-01-01', until: '2026-06-30', value: { severity: 4 }, own: false, reason: null, resolution: null },
  ],
  positive: [{ said: '某评比收报名费', facts: [{ key: 'fee', label: '收费', value: 10_000, unit: 'fen' }] }],
  negative: [{ said: '某评比不收费', facts: [] }],
  learned: [],
  hits: [
    { month: '2026-10', count: 1 },
    { month: '2026-11', count: 4 },
  ],
  ...part,
});
export const trial = (part: Partial<Trials['rows'][number]> = {}): Trials['rows'][number] => ({
  ...{
    id: id(9),
    ruleId: 'compliance.SPEND05',
    value: { force: 'on', days: 20 },
    from: '2025-11-20',
    to: '2026-11-20',
  },
  ...{ askedBy: '韩叙', askedAt: '2026-11-20T02:00:00.000Z', subjects: 120, beforeHits: 3, afterHits: 7, gained: 4 },
  ...{ lost: 0, done: true },
  ...part,
});
export const trials = (part: Partial<Trials> = {}): Trials => ({
  ...{ title: '借款逾期未核销', value: { force: 'advisory', days: 30 }, rows: [], today: '2026-11-20' },
  ...{ mayStart: true, mayPropose: true, earliest: '2026-11-20' },
  shape: {
    kind: 'record',
    fields: [
      {
        ...{ key: 'force', label: { zh: '力度', en: 'Force' } },
        shape: {
          kind: 'choice',
          choices: [
            { value: 'off', label: { zh: '停用', en: 'off' } },
            { value: 'advisory', label: { zh: '只提示', en: 'advice' } },
            { value: 'on', label: { zh: '启用', en: 'on' } },
          ],
        },
      },
      { key: 'days', label: { zh: '天数', en: 'Days' }, shape: { kind: 'number', min: 1, max: 365, unit: 'day' } },
    ],
  },
  ...part,
});
export const trialCase = (part: Partial<Case> = {}): Case => ({
  ...{
    id: 'advance:1/',
    subject: 'advance:1',
    period: '',
    what: 'gained',
    title: '某借款',
    page: null,
    day: '2026-09-01',
  },
  ...{ said: '某借款超过 20 天没有核销', limitBefore: null, limitAfter: 20, unit: 'day' },
  facts: [{ key: 'left', label: '未核销', value: 100_000, unit: 'fen' }],
  ...part,
});
export const riskRow = (part: Partial<RiskRow> = {}): RiskRow => ({
  ...{ id: id(7), version: 1, domain: 'spending', point: '现金支付占比过高', likelihood: 3, impact: 5, redLine: true },
  ...{
    controls: '单笔 1,000 元以上转账',
    office: 'finance',
    everyMonths: 3,
    nextCheckOn: '2026-12-01',
    source: 'audit',
  },
  ...{ level: 'high', late: false, measure: null, mendBy: null, endedOn: null, endedReason: null },
  ...part,
});
export const risk = (part: Partial<Risk> = {}): Risk => ({
  ...riskRow(),
  checks: [
    {
      ...{ what: 'good', on: '2026-09-01', note: '抽查二十笔', likelihood: 3, impact: 4, by: '周敏' },
      at: '2026-09-01T02:00:00.000Z',
    },
  ],
  may: { change: true, check: true, mend: false, end: true },
  ...part,
});
