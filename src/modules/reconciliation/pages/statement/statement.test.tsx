import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, statement } from '../../reconciliation.fixture';
import StatementPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (whole: ReturnType<typeof statement>, more: object = {}) =>
  openPage(StatementPage, { reconciliation: { statement: () => whole, ...more } }, { id: id(1) });

it('shows which column is which, lets one be chosen by hand, and reads the lines', async () => {
  open(statement(), { take: () => ({ id: id(1), fresh: 3, known: 0, badRows: 0, gaps: 0 }) });
  expect(await screen.findByText('已按工商银行格式识别')).toBeTruthy();
  expect(screen.getByText('这个格式还没有对照真实文件核实过，请看一眼各列')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '摘要，表里没有' }));
  fireEvent.click(within(screen.getByRole('dialog', { name: '摘要' })).getByRole('radio', { name: /^C 列/ }));
  fireEvent.click(screen.getByRole('button', { name: '读入' }));
  await waitFor(() =>
    expect(sent('take')).toEqual([{ id: id(1), columns: { time: 0, in: 1, remark: 2 }, account: '1202000000001111' }]),
  );
});

it('says in words why it cannot be read', async () => {
  open(statement({ layout: null }), { take: () => refuse('NO_LINES', { badRows: 3 }) });
  expect(await screen.findByText('没有认出是哪家银行的格式，请逐列核对')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '读入' }));
  expect(await screen.findByText('一笔也没有读出来。请看看各列选得对不对。')).toBeTruthy();
});

it('tells what it brought, what it left and where the balance does not follow, and is taken back', async () => {
  open(
    statement({
      ...{ state: 'taken', fresh: 5, known: 2, badRows: 1, open: 5, firstDay: '2026-11-01', lastDay: '2026-11-17' },
      bad: [{ line: 9, fault: 'dayAhead', detail: '2099-12-31' }],
      gaps: [{ line: 4, missing: 5_000 }],
    }),
    { takeBack: () => ({ id: id(1), lines: 5 }) },
  );
  expect(await screen.findByText('前面少了 50.00 元的流水')).toBeTruthy();
  expect(screen.getByText('日期在今天之后：2099-12-31')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '去匹配（5 笔）' }));
  expect(phone.opened).toEqual(['/modules/reconciliation/pages/queue/index']);
  fireEvent.click(screen.getByRole('button', { name: '撤回整份' }));
  const sheet = within(screen.getByRole('dialog', { name: '撤回这份流水' }));
  fireEvent.change(sheet.getByRole('textbox'), { target: { value: '拿错了文件' } });
  fireEvent.click(sheet.getByRole('button', { name: '撤回整份' }));
  await waitFor(() => expect(sent('takeBack')).toEqual([{ id: id(1), reason: '拿错了文件' }]));
});
