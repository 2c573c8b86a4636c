import JSZip from 'jszip';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import type { RiskForm } from '../../contracts/compliance';
import { ownValue } from '../parameters/cast';
import { findingMade, makeWorld } from './cast';
import { reportDocument } from './report-document';
import { findMonth } from './report-store';

jest.mock('./rules', () => ({ rules: jest.requireActual<object>('./watch.fixture')['rules' as never] }));

useDatabase();
useCloud();
beforeAll(async () => {
  await engage();
  await makeWorld();
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const officer = as('local-compliance').compliance;
const finance = as('local-finance').compliance;
const form = (change: Partial<RiskForm> = {}): RiskForm => ({
  ...{ domain: 'spending', point: '现金支付占比过高', likelihood: 3, impact: 5, redLine: true },
  ...{
    controls: '单笔 1,000 元以上转账',
    office: 'finance',
    everyMonths: 3,
    nextCheckOn: '2026-12-01',
    source: 'audit',
  },
  ...change,
});
const enter = (change: Partial<RiskForm> = {}) => officer.saveRisk({ riskId: null, version: 0, form: form(change) });

it('is entered, shown by its score and on the heat map, and found by its square', async () => {
  const high = await enter();
  const low = await enter({ domain: 'seal', point: '用印登记不全', likelihood: 2, impact: 2 });
  expect([high.level, low.level]).toEqual(['high', 'low']);
  const { rows, cells, mayWrite } = await as('local-supervisor').compliance.risks({});
  expect(rows.map(({ id }) => id)).toEqual([high.id, low.id]);
  expect(cells).toEqual(
    expect.arrayContaining([
      { likelihood: 3, impact: 5, count: 1, level: 'high' },
      { likelihood: 2, impact: 2, count: 1, level: 'low' },
    ]),
  );
  expect(mayWrite).toBe(false);
  // Every square has its level, by the bounds of the association: 12 is middle, and so is no literal of a page.
  expect(cells).toHaveLength(25);
  expect(cells).toContainEqual({ likelihood: 3, impact: 4, count: 0, level: 'middle' });
  await ownValue('warnings.riskLevels', { high: 12, middle: 6 });
  expect((await officer.risks({})).cells).toContainEqual({ likelihood: 3, impact: 4, count: 0, level: 'high' });
  await ownValue('warnings.riskLevels', null);
  const square = await officer.risks({ likelihood: 2, impact: 2 });
  expect(square.rows.map(({ id }) => id)).toEqual([low.id]);
  expect((await officer.risks({ domain: 'seal' })).rows).toHaveLength(1);
  const changed = await officer.saveRisk({
    riskId: low.id,
    version: 1,
    form: form({ point: '用印登记', impact: 4, likelihood: 2 }),
  });
  expect([changed.level, changed.version]).toEqual(['middle', 2]);
  expect((await refusalOf(officer.saveRisk({ riskId: low.id, version: 1, form: form() }))).code).toBe('RISK_MOVED');
  expect((await refusalOf(enter({ nextCheckOn: '2026-11-19' }))).code).toBe('CHECK_PAST');
  expect((await refusalOf(enter({ nextCheckOn: '2027-02-21' }))).code).toBe('CHECK_FAR');
  expect((await refusalOf(enter({ nextCheckOn: '2126-12-01', everyMonths: 60 }))).code).toBe('CHECK_FAR');
  expect((await enter({ nextCheckOn: '2027-02-20' })).nextCheckOn).toBe('2027-02-20');
});

it('is checked by its office on its day; what is found is mended and seen by another person', async () => {
  const { id: riskId } = await enter();
  const look = {
    riskId,
    version: 1,
    note: '抽查 20 笔，都是转账',
    likelihood: 2,
    impact: 4,
    measure: null,
    mendBy: null,
  };
  expect((await refusalOf(as('local-clerk').compliance.checkRisk(look))).code).toBe('NOT_YOURS');
  const good = await finance.checkRisk(look);
  expect(good).toMatchObject({
    level: 'middle',
    nextCheckOn: '2027-02-20',
    measure: null,
    checks: [{ what: 'good', on: '2026-11-20' }],
  });
  expect(
    (await refusalOf(finance.checkRisk({ ...look, version: 2, measure: '补办审批', mendBy: '2027-11-21' }))).code,
  ).toBe('CHECK_FAR');
  const found = await finance.checkRisk({
    ...look,
    version: 2,
    note: '三笔付了现金',
    measure: '补办审批',
    mendBy: '2026-12-10',
  });
  expect(found).toMatchObject({ measure: '补办审批', mendBy: '2026-12-10', may: { check: false, mend: false } });
  expect((await refusalOf(finance.mendRisk({ riskId, version: 3, note: '自己说改好了' }))).code).toBe('SECOND_PERSON');
  setClock('2026-12-11T02:00:00Z');
  expect((await officer.risk({ riskId })).late).toBe(true);
  const mended = await officer.mendRisk({ riskId, version: 3, note: '审批单已补齐' });
  expect([mended.measure, mended.checks.map(({ what }) => what)]).toEqual([null, ['mended', 'found', 'good']]);
  expect((await refusalOf(officer.mendRisk({ riskId, version: 4, note: '再验收一次' }))).code).toBe('RISK_MOVED');
});

it('of two who look at once one is told, and what was seen stays as it was', async () => {
  const { id: riskId } = await enter();
  const look = { riskId, version: 1, note: '看过了，没有问题', likelihood: 3, impact: 5, measure: null, mendBy: null };
  const both = await Promise.allSettled([finance.checkRisk(look), officer.checkRisk(look)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(sql`UPDATE risk_check SET note = 'x'`.execute(db)).rejects.toMatchObject({ code: '23001' });
});

it('ends with a reason and stays as it was then', async () => {
  const { id: riskId } = await enter();
  const ended = await officer.endRisk({ riskId, version: 1, reason: '已经不用现金' });
  expect([ended.endedOn, ended.may.change]).toEqual(['2026-11-20', false]);
  expect((await refusalOf(officer.endRisk({ riskId, version: 2, reason: '再结束一次' }))).code).toBe('RISK_MOVED');
  expect((await officer.risks({ ended: true })).rows.map(({ id }) => id)).toEqual([riskId]);
  expect((await refusalOf(officer.risk({ riskId: '00000000-0000-4000-8000-000000000000' }))).code).toBe(
    'RISK_NOT_FOUND',
  );
});

it('goes into the report of the month, with its charts, for those who look on as well; party life does not', async () => {
  await findingMade({ said: '秋季峰会花了三元' });
  await findingMade({ said: '支部的事', offices: ['party'], circle: ['party'] });
  const exported = await as('local-president').compliance.exportReport({ month: '2026-11' });
  expect(exported.fileName).toBe('合规月报 2026-11.docx');
  const zip = await JSZip.loadAsync(await (await fetch(exported.url)).arrayBuffer());
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  for (const words of ['秋季峰会花了三元', '近半年新发现', '█', '风险台账', '4 级'])
    expect([words, text.includes(words)]).toEqual([words, true]);
  expect(text).not.toContain('支部的事');
  const english = await as('local-compliance', 'en').compliance.exportReport({ month: '2026-11' });
  expect(english.fileName).toBe('Compliance in 2026-11.docx');
  expect((await refusalOf(officer.exportReport({ month: '2026-12' }))).code).toBe('MONTH_AHEAD');
});

it('reports a month as it stood at its end, by the names of the families', async () => {
  setClock('2026-11-20T02:00:00Z');
  const findingId = await findingMade({
    ...{ ruleId: 'compliance.MEMBER01', ruleSince: '2020-01-01', said: '某单位的证照已到期' },
  });
  const bounds = { high: 15, middle: 8, today: '2026-12-05' };
  const november = () => findMonth(db, { ...bounds, from: '2026-11-01', to: '2026-12-01' });
  const december = () => findMonth(db, { ...bounds, from: '2026-12-01', to: '2027-01-01' });
  const stood = [await november(), await december()] as const;
  expect(stood[0].gravest).toContainEqual(expect.objectContaining({ said: '某单位的证照已到期', state: 'open' }));

  setClock('2026-12-05T02:00:00Z');
  await officer.close({ findingId, version: 1, reason: '新证照已经上传' });
  const [before, after] = [await november(), await december()];
  expect([before.open, before.closed]).toEqual([stood[0].open, stood[0].closed]);
  expect([after.open, after.closed]).toEqual([stood[1].open - 1, stood[1].closed + 1]);
  expect(before.gravest.map(({ said }) => said)).toContain('某单位的证照已到期');
  expect(after.gravest.map(({ said }) => said)).not.toContain('某单位的证照已到期');

  const labels = (language: 'zh-CN' | 'en') =>
    reportDocument('2026-11', before, language).blocks.flatMap((block) =>
      block.kind === 'bars' ? block.rows.map(({ label }) => label) : [],
    );
  expect([labels('zh-CN').includes('会员'), labels('en').includes('Members')]).toEqual([true, true]);
  expect(labels('zh-CN')).not.toContain('MEMBER');
});
