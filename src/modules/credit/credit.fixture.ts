import type { File, Item, Line, ModelShown, ObjectionShown, RecordShown } from './types';

export const id = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
export const me = (part: object = {}) => ({
  ...{ signedIn: true, channel: 'wechat', person: null, offices: [], units: [], actingFor: null, unread: 0 },
  ...{ today: '2026-11-21', ...part },
});

export const line = (part: Partial<Line> = {}): Line => ({
  ...{
    ref: 'dues.bill:1',
    points: -200,
    kind: '会费逾期',
    title: '2026 年度会费',
    day: '2026-03-31',
    leaves: '2027-03-31',
  },
  ...{ page: '/modules/dues/pages/bill/index?id=1', sealed: false, objected: false, mayObject: true, mayRepair: false },
  ...part,
});
export const item = (no: number, part: Partial<Item> = {}): Item => ({
  ...{ code: `I0${no}`, title: { 'zh-CN': `指标${no}`, en: `Indicator ${no}` }, dimension: 'conduct' },
  ...{ points: 1000, most: 1000, runs: true, lines: [] },
  ...part,
});
const scored = [
  item(1, { points: 700, lines: [line({ ref: null, points: 1000, mayObject: false }), line({ points: -300 })] }),
  item(2, { points: 400 }),
  item(3, { points: 900 }),
  item(4, { points: 800 }),
  item(5, { dimension: 'ability', points: 500 }),
  item(6, { dimension: 'ability' }),
  item(7, { dimension: 'will', points: 0, most: 0, runs: false }),
];
export const score = (part: Partial<NonNullable<File['score']>> = {}): NonNullable<File['score']> => ({
  ...{ total: 7250, coverage: 960, grade: 'B', capped: null, items: scored },
  ...{ reasons: ['I02', 'I05', 'I01', 'I04', 'I03'] },
  ...part,
});
export const standing = (part: Partial<NonNullable<File['standing']>> = {}): NonNullable<File['standing']> => ({
  ...{ grade: 'B', since: '2026-10-01', rising: null, notice: null },
  ...part,
});
/** A member's own file as the function answers it, to be changed where a test needs it otherwise. */
export const file = (part: Partial<File> = {}): File => ({
  ...{
    membershipId: id(2),
    name: '明远精密机械有限公司',
    memberNo: '000128',
    own: true,
    today: '2026-11-21',
    none: null,
  },
  model: { id: id(3), version: '2026-1', floors: { A: 8000, B: 6500, C: 5000 }, resolutionNo: '理决〔2026〕7号' },
  ...{ score: score(), standing: standing(), lift: null, possible: [], objections: [], benefits: [] },
  course: [
    { day: '2026-12-01', total: 7300, code: 'I02', by: 50 },
    { day: '2027-01-01', total: 7050, code: 'I01', by: -300 },
  ],
  may: { object: true, confirmFall: false, report: true },
  ...part,
});

export const record = (part: Partial<RecordShown> = {}): RecordShown => ({
  ...{ id: id(5), membershipId: id(2), member: '明远精密机械有限公司', kind: 'penalty', severity: 'general' },
  ...{ title: '未按期年报', documentNo: '锡市监罚〔2026〕12号', authority: '无锡市市场监督管理局' },
  ...{ sourceUrl: 'https://example.gov.cn/12', recognizedOn: '2026-06-01', repairableOn: '2026-09-01' },
  ...{ endsOn: '2027-06-01', enteredAt: '2026-06-10T02:00:00.000Z', enteredBy: '林晓', ruleResolution: null },
  ...{ hearingNote: null, confirmedBy: null, state: 'standing', mayConfirm: false },
  ...{ mayObject: false, mayRepair: false },
  ...part,
});

/** What a record says, once it is over: nothing. */
export const sealed = {
  ...{ severity: null, title: null, documentNo: null, authority: null, sourceUrl: null, recognizedOn: null },
  ...{ repairableOn: null, endsOn: null, enteredBy: null, ruleResolution: null, hearingNote: null },
} satisfies Partial<RecordShown>;

export const objection = (part: Partial<ObjectionShown> = {}): ObjectionShown => ({
  ...{ id: id(6), membershipId: id(2), member: '明远精密机械有限公司', kind: 'appeal', deed: `record:${id(5)}` },
  ...{ about: '未按期年报', words: '年报在六月已经补报，附回执。', pledge: null, filedAt: '2026-11-20T02:00:00.000Z' },
  ...{ filedBy: '陈知远', state: 'open', step: 'creditAccept', version: 2, dueOn: '2026-11-24', provisional: false },
  ...{ answer: null, upheld: null, decidedOn: null, files: [] },
  events: [{ kind: 'opened', step: null, at: '2026-11-20T02:00:00.000Z', by: '陈知远', reason: null }],
  may: { decide: false, withdraw: false },
  ...{ caseId: id(9), extension: null },
  ...part,
});

type Body = ModelShown['body'];
export const body = (part: Partial<Body> = {}): Body => ({
  indicators: (
    [
      ['I01', '按时缴费', 'conduct', 60],
      ['I02', '证照有效', 'ability', 30],
      ['I03', '参加会议', 'will', 10],
    ] as const
  ).map(([code, title, dimension, weight]) => ({
    ...{ code, title: { 'zh-CN': title, en: title }, dimension, weight },
    ...{ deeds: ['bill'], form: { kind: 'share' as const }, runs: true },
  })),
  ...{ floors: { A: 8000, B: 6500, C: 5000 }, coverage: 600, listed: 'C', listedSerious: 'D' },
  ...part,
});
export const model = (part: Partial<ModelShown> = {}): ModelShown => ({
  ...{ id: id(3), version: '2027-1', state: 'draft', startsOn: '2099-01-01', until: null, inForce: false },
  ...{ note: '会费权重调高', resolutionNo: null, madeBy: '林晓', body: body(), before: null },
  ...{ caseVersion: null, step: null, preview: null, may: { save: true, propose: true, decide: false } },
  ...part,
});
