import { stillWanting } from './compose';
import { judgeDraftActivity } from './judge-draft-activity';
import { judgeDraftAnnual } from './judge-draft-annual';
import { judgeDraftAudit } from './judge-draft-audit';
import { anonymousGiver, judgeDraftDonations } from './judge-draft-donations';
import { judgeDraftDues } from './judge-draft-dues';
import { judgeDraftFees, judgeDraftStandard } from './judge-draft-fees';
import { judgeDraftOfficers } from './judge-draft-officers';
import { judgeDraftResolution } from './judge-draft-resolution';
import { judgeDraftStatement, type YearFigures } from './judge-draft-statement';
import { judgeTitle } from './judge-title';
import { said, type Draft } from './draft';

const line = (key: string, amount: number, total = false, level = total ? 0 : 1) => ({
  ...{ key, name: said(key, key), level, total, amount },
  opens: total ? null : { account: key, from: '2025-01-01', to: '2025-12-31' },
});
const figures = (final: boolean): YearFigures => ({
  year: 2025,
  final,
  lines: [
    line('4201', 900),
    line('4301', 0),
    line('income', 900, true),
    line('5101', 300),
    line('cost', 300, true),
    line('released', 0),
    line('change', 600, true),
  ],
});
const values = ({ sections }: Draft, key: string) =>
  sections.find((each) => each.key === key)?.figures.map(({ key: figure, value }) => [figure, value]);

it('tells income, expense and change; each line opens to its rows, and what is nothing is left out', () => {
  const draft = judgeDraftStatement(figures(true));
  expect(values(draft, 'income')).toEqual([
    ['4201', 900],
    ['income', 900],
  ]);
  expect(values(draft, 'cost')).toEqual([
    ['5101', 300],
    ['cost', 300],
  ]);
  expect(values(draft, 'change')).toEqual([['change', 600]]);
  expect(draft.sections[0]?.figures[0]?.opens).toBe(
    '/modules/books/pages/lines/index?name=4201&account=4201&from=2025-01-01&to=2025-12-31',
  );
  expect(draft.wanting).toEqual([]);
});
it('says that months are not closed, which keeps nobody from sending it', () => {
  const { wanting, sections } = judgeDraftStatement(figures(false));
  expect(sections[0]?.text).toContain('还没有全部结账');
  expect(stillWanting(wanting, { texts: {}, files: [] }).map(({ until }) => until)).toEqual(['books']);
});
it('tells the year of the association, and asks for what nobody can reckon', () => {
  const draft = judgeDraftAnnual({
    ...{ association: '江城商会', members: { total: 30, joined: 4, left: 1 }, committees: 2, figures: figures(true) },
    meetings: [
      { kind: 'assembly', held: 1 },
      { kind: 'council', held: 2 },
      { kind: 'standing_council', held: 1 },
      { kind: 'training', held: 5 },
    ],
    posts: [{ post: 'president', held: 1 }],
  });
  expect(values(draft, 'members')).toEqual([
    ['total', 30],
    ['joined', 4],
    ['left', 1],
  ]);
  expect(values(draft, 'activities')).toEqual([
    ['assemblies', 1],
    ['councils', 3],
    ['supervisory', 0],
    ['president', 0],
    ['others', 5],
  ]);
  expect(values(draft, 'finance')).toEqual([
    ['income', 900],
    ['cost', 300],
    ['change', 600],
  ]);
  const still = (texts: Record<string, string>) =>
    stillWanting(draft.wanting, { texts, files: [] }).map(({ office }) => office);
  expect(still({})).toEqual(['director', 'clerk']);
  expect(still({ lawful: '守法' })).toEqual(['clerk']);
  expect(still({ lawful: ' ', activities: '有' })).toEqual(['director']);
});
it('tells what dues were asked, paid and are open', () => {
  const draft = judgeDraftDues({
    bills: 3,
    billed: 600,
    waived: 50,
    paid: 400,
    standard: { id: 'x', name: '2025 标准' },
    figures: figures(true),
  });
  expect(values(draft, 'received')).toEqual([
    ['standard', '2025 标准'],
    ['bills', 3],
    ['billed', 600],
    ['waived', 50],
    ['paid', 400],
    ['open', 150],
  ]);
});
it('tells fees as they are from the day on, what began and what ended', () => {
  const fee = (id: string, changed: 'begins' | 'ended' | null, price: number | null = 100) => ({
    id,
    name: id,
    standard: '按协议',
    basis: '',
    price,
    changed,
  });
  const draft = judgeDraftFees({
    on: '2026-06-01',
    fees: [fee('a', null), fee('b', 'begins', null), fee('c', 'ended')],
  });
  expect(values(draft, 'list')).toEqual([
    ['a', 100],
    ['b', '按协议'],
  ]);
  expect(values(draft, 'changes')).toEqual([
    ['on', '2026-06-01'],
    ['begins.b', 'b'],
    ['ended.c', 'c'],
  ]);
  expect(judgeDraftFees({ on: '2026-06-01', fees: [] }).sections[0]?.text).toContain('没有收费项目');
});
it('tells a standard with its ballot, and leaves open what nobody knows', () => {
  const draft = judgeDraftStandard({
    id: 'x',
    name: '标准',
    notes: '',
    tiers: [{ name: '理事', amount: 500, services: '' }],
    ballot: null,
  });
  expect(values(draft, 'tiers')).toEqual([['tier.1', 500]]);
  expect(values(draft, 'ballot')?.slice(1)).toEqual([
    ['heldOn', null],
    ['entitled', null],
    ['present', null],
    ['secret', null],
  ]);
});
it('wants the report of the audit as a file', () => {
  const { wanting } = judgeDraftAudit(figures(true));
  const file = { fileId: 'f', name: 'n', type: 't', bytes: 1, sha256: 's' };
  expect(stillWanting(wanting, { texts: { conclusion: '无保留' }, files: [] })).toHaveLength(1);
  expect(stillWanting(wanting, { texts: { conclusion: '无保留' }, files: [file] })).toEqual([]);
});
it('leaves no gift out, and names nobody who is no member', () => {
  const gift = (billId: string, giver: string | null, sponsorship: boolean) => ({
    billId,
    title: '峰会',
    giver,
    amount: 100,
    sponsorship,
  });
  const draft = judgeDraftDonations([gift('a', '明远公司', false), gift('b', null, true)]);
  expect(values(draft, 'received')).toEqual([
    ['number', 2],
    ['total', 200],
  ]);
  expect(draft.sections.find(({ key }) => key === 'sponsorship')?.figures[0]?.label['zh-CN']).toBe(
    `${anonymousGiver}：峰会`,
  );
});
it('tells who is what and what changed; nothing changed: somebody has to say what', () => {
  const officer = (id: string, post: string, changed: 'begins' | 'ended' | null) => ({
    id,
    post,
    name: id,
    committee: null,
    startsOn: '2026-01-01',
    changed,
  });
  const draft = judgeDraftOfficers({
    on: '2026-03-04',
    officers: [
      officer('b', 'director', null),
      officer('a', 'president', 'begins'),
      officer('c', 'vicePresident', 'ended'),
    ],
    committees: [{ id: 'k', name: '铸造分会', changed: 'closed' }],
  });
  expect(values(draft, 'officers')).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(draft.sections.find(({ key }) => key === 'changes')?.figures.map(({ label }) => label['zh-CN'])).toEqual([
    '变动日期',
    '新任会长',
    '卸任副会长',
    '撤销机构',
  ]);
  expect(draft.wanting).toEqual([]);
  expect(judgeDraftOfficers({ on: '2026-03-04', officers: [], committees: [] }).wanting).toHaveLength(1);
});
it('tells an activity and a resolution', () => {
  const activity = judgeDraftActivity({
    id: 'm',
    title: '峰会',
    day: '2026-02-10',
    place: null,
    registered: 3,
    present: 2,
    agenda: ['开幕', '讨论'],
    spent: 0,
  });
  expect(activity.sections[0]?.text).toBe('1. 开幕\n2. 讨论');
  const resolution = judgeDraftResolution({
    title: '修改章程',
    meeting: '会员大会',
    meetingId: 'm',
    decidedOn: '2026-02-10',
    entitled: 90,
    present: 60,
    yes: 50,
    no: 6,
    abstain: 4,
  });
  expect(values(resolution, 'votes')).toEqual([
    ['entitled', 90],
    ['present', 60],
    ['yes', 50],
    ['no', 6],
    ['abstain', 4],
  ]);
});
it.each([
  ['年度收支情况', 'year', '2025', null, '2025 年度收支情况'],
  ['会费收支情况', 'year', '2025', null, '2025 年会费收支情况'],
  ['收费项目和标准', 'fees', '2026-06-01', null, '收费项目和标准（2026-06-01）'],
  ['会议决议', 'motion:x', '2026-06-01', '修改章程', '会议决议：修改章程'],
])('is called by its kind and period: %s', (title, subject, period, name, called) => {
  expect(judgeTitle({ subject, period, name }, { title, titleEn: title }).title).toBe(called);
});
