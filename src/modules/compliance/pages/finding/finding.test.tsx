import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { id, may, shown } from '../../finding.fixture';
import Finding from './index';

const open = (part: object = {}, more: object = {}) =>
  openPage(Finding, { compliance: { show: () => shown(part), ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
afterEach(() => settings.change({ language: 'zh-CN' }));

it('says first what happened and the facts, then the clause and what to do', async () => {
  open();
  expect(await screen.findByRole('heading', { name: '对接会地点疑似在太湖景区' })).toBeTruthy();
  expect(screen.getByText('2026-11-27 前处理')).toBeTruthy();
  expect([
    screen.getByText('无锡市滨湖区马山 云屿会议酒店'),
    screen.getByText('1,200.00 元'),
    screen.getByText('否'),
  ]).toHaveLength(3);
  expect(screen.getByText('对上的词里有“太湖”')).toBeTruthy();
  expect([screen.getByText('适用待核实'), screen.getByText('2026-03-01 起的版本')]).toHaveLength(2);
  expect(screen.getByText('先问酒店在不在核心景区。')).toBeTruthy();
  expect(screen.getByText('指派给 韩叙')).toBeTruthy();
  fireEvent.click(screen.getByText('点开原件'));
  expect(phone.opened).toContain('/modules/meetings/pages/meeting/index?id=1');
});

it('is explained with a reason, and a refusal is said', async () => {
  open({}, { explain: () => refuse('FINDING_MOVED') });
  fireEvent.click(await screen.findByText('说明'));
  fireEvent.click(panel().getByText('有批准文件，见附件'));
  fireEvent.click(panel().getAllByText('说明').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('explain')).toEqual([{ findingId: id(1), version: 3, reason: '有批准文件，见附件' }]),
  );
  expect(await panel().findByText(/刚刚有人处理过/)).toBeTruthy();
});

it('is given to somebody who can handle it', async () => {
  open(
    {},
    {
      assignees: () => ({ rows: [{ personId: id(5), name: '韩叙', offices: ['clerk'] }] }),
      assign: () => shown({ state: 'assigned' }),
    },
  );
  fireEvent.click(await screen.findByText('指派'));
  fireEvent.click(await panel().findByText('韩叙'));
  fireEvent.click(panel().getAllByText('指派').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('assign')).toEqual([{ findingId: id(1), version: 3, personId: id(5), reason: '' }]));
});

it('is corrected: a plan at once, done only with a proof', async () => {
  open({}, { rectify: () => shown({ state: 'rectifying' }) });
  fireEvent.click(await screen.findByText('整改'));
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '换到市区的酒店' } });
  const button = () => panel().getAllByText('整改').at(-1)?.closest('[role=button]');
  fireEvent.click(panel().getByText('改好了'));
  expect(button()?.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(panel().getByText('还在改'));
  fireEvent.click(button() as Element);
  await waitFor(() =>
    expect(sent('rectify')).toEqual([
      { findingId: id(1), version: 3, reason: '换到市区的酒店', done: false, fileIds: [] },
    ]),
  );
});

it('is looked at by the second person, who confirms or sends back', async () => {
  open(
    { state: 'rectified', may: may('confirm', 'sendBack') },
    { confirmRectified: () => shown({ state: 'closed', may: may() }) },
  );
  expect(await screen.findByText('退回')).toBeTruthy();
  fireEvent.click(screen.getByText('复查通过'));
  fireEvent.click(panel().getAllByText('复查通过').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('confirmRectified')).toEqual([{ findingId: id(1), version: 3, reason: '' }]));
});

it('that was called false becomes an example by one sentence without names', async () => {
  const events = [
    ...shown().events,
    {
      what: 'doubted' as const,
      at: '2026-11-21T01:00:00.000Z',
      by: '陈明',
      office: null,
      assignedTo: null,
      reason: '同名酒店',
    },
  ];
  open({ state: 'doubted', events, may: may('decideFalse') }, { decideFalse: () => refuse('EXAMPLE_NAMES') });
  fireEvent.click(await screen.findByText('复核误报'));
  expect(panel().getByText('报误报的理由：同名酒店')).toBeTruthy();
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '确实同名' } });
  const button = () => panel().getAllByText('复核误报').at(-1)?.closest('[role=button]');
  expect(button()?.getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(panel().getByLabelText('写成一个例子'), { target: { value: '某会议在同名的酒店' } });
  fireEvent.click(button() as Element);
  await waitFor(() =>
    expect(sent('decideFalse')).toEqual([
      { findingId: id(1), version: 3, reason: '确实同名', isFalse: true, example: '某会议在同名的酒店' },
    ]),
  );
  expect(await panel().findByText(/例子里有真实的名称/)).toBeTruthy();
});

it('offers nothing to whom it is about, and to those who only look on', async () => {
  open({ barred: true, may: may() });
  expect(await screen.findByText(/和你本人或你的单位有关/)).toBeTruthy();
  expect(screen.queryByText('整改')).toBeNull();
});

it('speaks English', async () => {
  settings.change({ language: 'en' });
  open({ late: true });
  expect(await screen.findByText(/^Late · Due by/)).toBeTruthy();
  expect(screen.getByText('1,200.00 yuan')).toBeTruthy();
});
