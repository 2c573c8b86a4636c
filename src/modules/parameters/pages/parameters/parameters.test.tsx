import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { parameter } from '../../parameter.fixture';
import Parameters from './index';

const page = (rows: object[]) => ({
  rows,
  next: null,
  modules: ['identity', 'meetings'],
  counts: { all: 16, unchecked: 4, own: 1, waiting: 1 },
});
const fraction = {
  kind: 'record',
  fields: [
    { key: 'quorum', label: { zh: '到会', en: 'present' }, shape: { kind: 'fraction' } },
    { key: 'pass', label: { zh: '赞成', en: 'in favour' }, shape: { kind: 'fraction', strictKey: 'strict' } },
    {
      key: 'strict',
      label: { zh: '要超过', en: 'more' },
      shape: { kind: 'flag', yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } },
      optional: true,
    },
  ],
};
const rows = [
  parameter({ own: true, waiting: true, nextFrom: '2027-01-01' }),
  parameter({
    id: 'meetings.votingRules',
    title: '表决规则',
    titleEn: 'Voting',
    shape: fraction,
    value: { quorum: [2, 3], pass: [1, 2], strict: true },
    needsHumanCheck: true,
  }),
  parameter({
    id: 'meetings.scenicAreas',
    title: '风景名胜区',
    titleEn: 'Areas',
    shape: { kind: 'names' },
    value: ['庐山', '泰山'],
  }),
];
const sent = () => phone.calls.filter(({ data }) => data.action === 'list').map(({ data }) => data.input);
afterEach(() => settings.change({ language: 'zh-CN' }));

it('says each value in words under its module, with what stands out', async () => {
  openPage(Parameters, { parameters: { list: () => page(rows) } });
  expect(await screen.findByText('5 年')).toBeTruthy();
  expect(screen.getByText('任职和登录')).toBeTruthy();
  expect(screen.getAllByText('会议')).toHaveLength(1);
  expect([screen.getByText('三分之二以上'), screen.getByText('过半数'), screen.getByText('共 2 处')]).toHaveLength(3);
  expect([screen.getByText('待确认'), screen.getByText('待核实'), screen.getByText('自定')]).toHaveLength(3);
  expect(screen.getByText('2027-01-01 起另有规定')).toBeTruthy();
  fireEvent.click(screen.getByText('每届任期上限'));
  expect(phone.opened).toContain('/modules/parameters/pages/parameter/index?id=identity.termYears');
});

it('is narrowed and searched, and says how to see all again', async () => {
  openPage(Parameters, {
    parameters: { list: (input: { q?: string; only?: string }) => page(input.q || input.only ? [] : rows) },
  });
  fireEvent.click(await screen.findByText('待核实 4'));
  await waitFor(() => expect(sent()).toContainEqual({ only: 'unchecked' }));
  expect(await screen.findByText('这里现在没有参数。')).toBeTruthy();
  fireEvent.click(screen.getByText('看全部'));
  expect(await screen.findByText('5 年')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('搜名称、来源，如 公示、任期'), { target: { value: '任期' } });
  await waitFor(() => expect(sent()).toContainEqual({ q: '任期' }));
});

it('speaks English without a Chinese remainder', async () => {
  settings.change({ language: 'en' });
  const { container } = openPage(Parameters, { parameters: { list: () => page(rows.slice(0, 2)) } });
  expect(await screen.findByText('5 years')).toBeTruthy();
  expect(screen.getByText('more than half')).toBeTruthy();
  expect(container.textContent).not.toMatch(/[\u4e00-\u9fff]/);
});
