import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { deskState } from '@/hooks/desk';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, line, proposal, queue } from '../../reconciliation.fixture';
import QueuePage from './index';

const mockKeys: Record<string, (() => void) | undefined> = {};
// What the page does on a key that stands on no row.
jest.mock('@/hooks/desk', () => ({
  ...jest.requireActual<object>('@/hooks/desk'),
  useKeys: (own: Record<string, () => void>) => Object.assign(mockKeys, own),
}));

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (rows: ReturnType<typeof line>[], more: object = {}) =>
  openPage(QueuePage, {
    reconciliation: {
      queue: ({ show }: { show: string }) => queue(show === 'certain' ? rows.filter(({ certain }) => certain) : rows),
      bills: () => ({
        rows: [
          { id: id(31), number: 'SK0000000294', title: '会费', payerName: '明远', owed: 50_000, dueDay: '2026-12-31' },
        ],
      }),
      ...more,
    },
  });
const asked = line({
  ...{ id: id(12), certain: false, payer: '周建华', amount: 60_000 },
  proposals: [
    proposal({
      ids: [id(22)],
      names: ['SK0000000391 会费 金桥物流'],
      amounts: [80_000],
      reasons: ['likePayer', 'part'],
    }),
  ],
});

it('confirms all that is certain by one press', async () => {
  open([line(), asked], { bookCertain: () => ({ booked: 1, amount: 120_000, moved: [] }) });
  fireEvent.click(await screen.findByRole('button', { name: '确认 1 笔有把握的（1,200.00 元）' }));
  await waitFor(() =>
    expect(sent('bookCertain')).toEqual([{ lines: [{ lineId: id(11), kind: 'bills', targetId: id(21) }] }]),
  );
});

it('says why, and takes the proposal that a person chooses', async () => {
  open([asked], { book: () => ({ applied: 60_000, left: 0 }) });
  fireEvent.click(await screen.findByRole('button', { name: /^周建华/ }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByText('收款单 · 800.00 · 户名像、比应付少')).toBeTruthy();
  fireEvent.click(sheet.getByText('SK0000000391 会费 金桥物流'));
  await waitFor(() =>
    expect(sent('book')).toEqual([{ lineIds: [id(12)], shares: [{ billId: id(22), amount: 60_000 }] }]),
  );
});

it('gives several bills that come to the amount what each is owed, as far as the money reaches', async () => {
  const several = proposal({
    ...{ ids: [id(22), id(23), id(24)], names: ['一', '二', '三'], amounts: [40_000, 30_000, 10_000] },
    reasons: ['payer', 'more'],
  });
  open([line({ id: id(12), certain: false, payer: '周建华', amount: 60_000, proposals: [several] })], {
    book: () => ({ applied: 60_000, left: 0 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: /^周建华/ }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByText('一、二、三'));
  await waitFor(() =>
    expect(sent('book')).toEqual([
      {
        lineIds: [id(12)],
        shares: [
          { billId: id(22), amount: 40_000 },
          { billId: id(23), amount: 20_000 },
        ],
      },
    ]),
  );
});

it('takes a line that went out for the whole of a batch', async () => {
  const batch = proposal({
    ...{ kind: 'batch', ids: [id(51)], names: ['FK20261126-0A1B ×3 甲公司、乙公司…'], amounts: [66_600] },
    reasons: ['batch', 'amount', 'otherPayer'],
  });
  open([line({ id: id(12), certain: false, payer: '某银行', amount: -66_600, proposals: [batch] })], {
    link: () => ({ lineId: id(12) }),
  });
  fireEvent.click(await screen.findByRole('button', { name: /^某银行/ }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByText('一批付款 · 666.00 · 一批付款的合计、金额对、户名不同')).toBeTruthy();
  fireEvent.click(sheet.getByText('FK20261126-0A1B ×3 甲公司、乙公司…'));
  await waitFor(() => expect(sent('link')).toEqual([{ lineId: id(12), kind: 'batch', targetId: id(51) }]));
});

it('splits a line over bills by hand and says what is left', async () => {
  open([asked], { book: () => ({ applied: 50_000, left: 10_000 }) });
  fireEvent.click(await screen.findByRole('button', { name: /^周建华/ }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '自己分' }));
  fireEvent.click(await screen.findByText('SK0000000294 明远'));
  expect(await screen.findByText('还剩 100.00 元，会留作未用完的收款')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '记账' }));
  await waitFor(() =>
    expect(sent('book')).toEqual([{ lineIds: [id(12)], shares: [{ billId: id(31), amount: 50_000 }] }]),
  );
});

it('sets aside what pays no bill with its sort and its reason', async () => {
  open([asked], { classify: () => ({ lines: 1 }) });
  fireEvent.click(await screen.findByRole('button', { name: /^周建华/ }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '不是收款单的钱' }));
  const sheet = within(await screen.findByRole('dialog', { name: '这是什么钱' }));
  fireEvent.click(sheet.getByRole('radio', { name: '利息' }));
  fireEvent.change(sheet.getByRole('textbox'), { target: { value: '三季度结息' } });
  fireEvent.click(sheet.getByRole('button', { name: '归类' }));
  await waitFor(() =>
    expect(sent('classify')).toEqual([{ lineIds: [id(12)], sort: 'interest', reason: '三季度结息' }]),
  );
});

describe('at a desk', () => {
  beforeEach(() => {
    deskState.setWide(true);
  });
  afterEach(() => {
    act(() => deskState.setWide(false));
  });
  it('is worked with keys: S splits, Enter confirms, U undoes the last', async () => {
    open([line(), asked], {
      bookCertain: () => ({ booked: 1, amount: 120_000, moved: [] }),
      undo: () => ({ lineId: id(11) }),
    });
    expect(await screen.findByText(/^键盘：/)).toBeTruthy();
    const row = async (n: number) =>
      waitFor(() => {
        const found = window.document.querySelector<HTMLElement>(`[data-row="${n}"]`);
        if (!found) throw new Error('the table has no such row yet');
        return found;
      });
    const second = await row(1);
    act(() => second.focus());
    fireEvent.keyDown(second, { key: 's' });
    expect(await screen.findByRole('dialog', { name: '记到收款单上' })).toBeTruthy();
    const first = await row(0);
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'Enter' });
    await waitFor(() =>
      expect(sent('bookCertain')).toEqual([{ lines: [{ lineId: id(11), kind: 'bills', targetId: id(21) }] }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => mockKeys.u?.());
    await waitFor(() => expect(sent('undo')).toEqual([{ lineId: id(11), reason: '刚才记错了' }]));
  });

  it('says in yuan what the chosen lines come to', async () => {
    open([line(), asked]);
    for (const n of [0, 1]) {
      const found = await waitFor(() => {
        const row = window.document.querySelector<HTMLElement>(`[data-row="${n}"]`);
        if (!row) throw new Error('the table has no such row yet');
        return row;
      });
      act(() => found.focus());
      fireEvent.keyDown(found, { key: ' ' });
    }
    expect(await screen.findByText('金额（元）合计 1,800.00')).toBeTruthy();
  });

  it('goes on with the next line where the one is gone that was confirmed', async () => {
    const rows = [line(), line({ id: id(13), payer: '第二家' }), asked];
    open(rows, {
      bookCertain: ({ lines }: { lines: { lineId: string }[] }) => {
        rows.splice(
          rows.findIndex((row) => row.id === lines[0]?.lineId),
          1,
        );
        return { booked: 1, amount: 120_000, moved: [] };
      },
    });
    const first = await waitFor(() => {
      const found = window.document.querySelector<HTMLElement>('[data-row="0"]');
      if (!found) throw new Error('the table has no such row yet');
      return found;
    });
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'Enter' });
    await waitFor(() => expect(first.isConnected).toBe(false));
    const next = () => window.document.activeElement ?? first;
    await waitFor(() => expect(next().getAttribute('data-row')).toBe('0'));
    expect(next().textContent).toContain('第二家');
    fireEvent.keyDown(next(), { key: 'c' });
    fireEvent.click(await screen.findByRole('radio', { name: '利息' }));
    fireEvent.change(screen.getByRole('dialog').querySelector('textarea') ?? first, { target: { value: '结息' } });
    fireEvent.click(screen.getByRole('button', { name: '归类' }));
    await waitFor(() => expect(sent('classify')).toEqual([{ lineIds: [id(13)], sort: 'interest', reason: '结息' }]));
  });
});
