import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, me } from '../../credit.fixture';
import OverviewPage from './index';

const overview = (part: object = {}) => ({
  model: { id: id(3), version: '2026-1', since: '2026-01-01' },
  run: { month: '2026-11-01', state: 'done', done: 128, asOf: '2026-11-01' },
  grades: [
    { grade: 'A', members: 31 },
    { grade: 'C', members: 7 },
  ],
  ...{ rose: 12, fell: 5, near: 9, noticed: 2, objections: 3, records: 4 },
  ...{ without: { noConsent: 6, notYet: 8 }, assessment: 'draft' },
  coverage: {
    share: 740,
    off: [
      { 'zh-CN': '供需履约', en: 'Deals kept' },
      { 'zh-CN': '公益履约', en: 'Giving' },
    ],
  },
  ...part,
});
const open = (part: object = {}, who: object = {}) =>
  openPage(OverviewPage, { identity: { whoami: () => me(who) }, credit: { overview: () => overview(part) } });
const tile = (label: string) => screen.findByLabelText(label);

it('shows how the grades lie, those of nobody too, and opens each to its members', async () => {
  open();
  expect(await screen.findByText(/规则 2026-1 版，1月1日 起 · 2026-11 月评：已评 128 家/)).toBeTruthy();
  expect(screen.getByLabelText('B 级 0')).toBeTruthy();
  expect(screen.getByText('6 人没有同意建档，8 家还没评')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('C 级 7'));
  fireEvent.click(await tile('升分 12'));
  fireEvent.click(await tile('降分 5'));
  fireEvent.click(await tile('临界 9'));
  fireEvent.click(screen.getByLabelText('待确认降级，2'));
  expect(phone.opened).toEqual(
    ['grade=C', 'only=rose', 'only=fell', 'only=near', 'only=noticed'].map(
      (query) => `/modules/credit/pages/members/index?${query}`,
    ),
  );
});

it('says how much of the model is covered, and by what it is not', async () => {
  open();
  expect(await screen.findByText('没有开展、不计入分母：供需履约、公益履约')).toBeTruthy();
  fireEvent.click(screen.getByText('指标覆盖 74%'));
  expect(phone.opened).toEqual([`/modules/credit/pages/model/index?id=${id(3)}`]);
});

it('says so where all of it is', async () => {
  open({ coverage: { share: 1000, off: [] } });
  expect(await screen.findByText('全部指标都已开展')).toBeTruthy();
});

it('leads to what waits: objections, records, the assessment that is not signed', async () => {
  open();
  fireEvent.click(await screen.findByLabelText('未办完的异议，3'));
  fireEvent.click(screen.getByLabelText('公示中的记录，4'));
  fireEvent.click(screen.getByLabelText('影响评估，待签署'));
  expect(phone.opened.map((url) => url.split('/')[4])).toEqual(['objections', 'records', 'assessment']);
});

it('leads whoever keeps the files to the sheets that were imported, and nobody else', async () => {
  open({}, { offices: [{ office: 'compliance', committeeId: null }] });
  fireEvent.click(await screen.findByText('导入的处罚名单，改变了什么'));
  expect(phone.opened).toEqual(['/modules/imports/pages/imports/index?noun=penalties']);
});

it('says what to do where no model was adopted yet', async () => {
  open({ model: null, run: null, grades: [], assessment: 'none' });
  expect(await screen.findByText('还没有通过评价模型')).toBeTruthy();
  fireEvent.click(screen.getAllByText('评价模型')[0] as HTMLElement);
  expect(phone.opened).toEqual(['/modules/credit/pages/models/index']);
});

it('says that the run of the month is not over', async () => {
  open({ run: { month: '2026-11-01', state: 'running', done: 40, asOf: '2026-11-01' } });
  expect(await screen.findByText(/2026-11 月评进行中：已评 40 家/)).toBeTruthy();
});

it.each([
  ['clerk', true],
  ['supervisor', false],
])('lets a %s enter a record: %s', async (office, may) => {
  open({}, { offices: [{ office, committeeId: null }] });
  await screen.findByText('等级分布');
  expect(screen.queryByText('录入记录') !== null).toBe(may);
});
