import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { file, id, item, line, me, score, standing } from '../../credit.fixture';
import ObjectPage from './index';

const open = (params: Record<string, string>, part: Parameters<typeof file>[0] = {}, answers: object = {}) =>
  openPage(
    ObjectPage,
    {
      identity: { whoami: () => me() },
      credit: { file: () => file(part), object: () => ({ id: id(6) }), ...answers },
    },
    params,
  );
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const write = (value: string) => fireEvent.change(screen.getByLabelText('理由'), { target: { value } });
const words = '这笔会费在三月已经缴清。';
const penalty = line({
  ref: `record:${id(5)}`,
  kind: '行政处罚',
  title: '未按期年报',
  mayObject: false,
  mayRepair: true,
});

it('lets one choose among the lines that may be spoken against', async () => {
  open({}, { score: score({ items: [item(1, { lines: [line({ ref: null, mayObject: false }), line({})] })] }) });
  expect(await screen.findByText('选一条要说明的记录')).toBeTruthy();
  expect(screen.getAllByText('指标1')).toHaveLength(1);
  fireEvent.click(screen.getByText('指标1'));
  expect(await screen.findByText(/会费逾期 · 2026 年度会费/)).toBeTruthy();
  fireEvent.click(screen.getByText('提交'));
  write('太短');
  fireEvent.click(screen.getByText('提交'));
  expect(sent('object')).toEqual([]);
  write(`  ${words} `);
  fireEvent.click(screen.getByText('提交'));
  await waitFor(() =>
    expect(sent('object')).toEqual([{ kind: 'appeal', deed: 'dues.bill:1', words, pledged: false, fileIds: [] }]),
  );
  await waitFor(() => expect(phone.opened).toEqual([`/modules/credit/pages/objection/index?id=${id(6)}`]));
});

it('speaks for the member that it was opened for', async () => {
  open({ kind: 'appeal', deed: 'dues.bill:1', about: '会费', member: id(7) });
  write(words);
  fireEvent.click(await screen.findByText('提交'));
  await waitFor(() =>
    expect(sent('object')).toEqual([expect.objectContaining({ membershipId: id(7), deed: 'dues.bill:1' })]),
  );
});

it('says so where there is nothing to object to', async () => {
  open({}, { score: score({ items: [item(1)] }) });
  expect(await screen.findByText('现在没有可以提出异议的记录。')).toBeTruthy();
});

const noticed = (until: string) => ({
  score: score({ items: [] }),
  standing: standing({ notice: { grade: 'C' as const, on: '2026-11-01', until } }),
});
it('offers the fall that is coming on the last of its days', async () => {
  open({}, noticed('2026-11-21'));
  fireEvent.click(await screen.findByText('拟降级的告知'));
  write(words);
  fireEvent.click(screen.getByText('提交'));
  await waitFor(() => expect(sent('object')).toEqual([expect.objectContaining({ kind: 'fall', deed: 'notice' })]));
});

it('does not offer it after them', async () => {
  open({}, noticed('2026-11-20'));
  expect(await screen.findByText('现在没有可以提出异议的记录。')).toBeTruthy();
});

it('asks for the pledge before a repair is asked for', async () => {
  open({}, { score: score({ items: [item(1, { lines: [penalty] })] }) });
  fireEvent.click(await screen.findByText('指标1'));
  write('罚款已缴清，年报已补报。');
  fireEvent.click(screen.getByText('提交'));
  expect(sent('object')).toEqual([]);
  fireEvent.click(screen.getByText('我代表本单位作出承诺'));
  fireEvent.click(screen.getByText('提交'));
  await waitFor(() =>
    expect(sent('object')).toEqual([
      expect.objectContaining({ kind: 'repair', deed: `record:${id(5)}`, pledged: true }),
    ]),
  );
});

it('keeps what was written until it has been sent, and shows why it was refused', async () => {
  const params = { kind: 'appeal', deed: 'dues.bill:1', about: '会费' };
  const first = open(params, {}, { object: () => refuse('OBJECTION_OPEN') });
  write(words);
  fireEvent.click(screen.getByText('提交'));
  expect(await screen.findByText(/这一条的异议正在办理，请等结果/)).toBeTruthy();
  first.unmount();
  const second = open(params);
  expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe(words);
  fireEvent.click(screen.getByText('提交'));
  await waitFor(() => expect(phone.toasts).toContain('已提交'));
  second.unmount();
  open(params);
  expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe('');
});

it('reads a per cent sign that a browser has decoded already', () => {
  open({ kind: 'appeal', deed: 'dues.bill%3A1', about: '只缴了 50% 的会费' });
  expect(screen.getByText('只缴了 50% 的会费')).toBeTruthy();
});
