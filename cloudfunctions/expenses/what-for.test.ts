import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { post } from '../books/effects';
import { publishedMeeting } from '../meetings/cast';
import { newId } from '../shared/ids';
import { adoptedBudget, approved, decided, formOf, line, newInvoice, submitted, yuan } from './cast';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 50_000 * yuan), line('G1', '捐赠', 50_000 * yuan, { category: 'grant' })]);
});
const clerk = as('local-clerk').expenses;
const show = (expenseId: string) => clerk.show({ expenseId });
const now = new Date('2026-11-20T02:00:00Z');

let funds = 0;
/** A fund for schools that was given `amount` fen. */
async function schoolFund(amount: number): Promise<string> {
  const opening = {
    ...{ name: `助学专项资金${funds++}`, purpose: '某基金会限定用于乡村学校图书' },
    categories: ['grant' as const, 'project' as const],
  };
  const { fundId } = await as('local-finance').books.openFund(opening);
  if (amount > 0)
    await db.transaction().execute((transaction) =>
      post(transaction, {
        ...{ source: { kind: 'bill', id: newId(now), step: 'issued' }, rule: 'bill.issued.grant', amount },
        ...{ fund: fundId, day: '2026-11-20', summary: { zh: '资助', en: 'Grant' }, by: null, now },
      }),
    );
  return fundId;
}
async function balanceOf(fundId: string): Promise<number | undefined> {
  return (await as('local-finance').books.home({})).funds.find(({ id }) => id === fundId)?.balance ?? undefined;
}

it('is offered the meetings of these months and the funds that hold something', async () => {
  const summit = await publishedMeeting({ title: '铸造业年会' });
  const hidden = [
    await publishedMeeting({ title: '草稿会', status: 'draft' }),
    await publishedMeeting({ title: '取消的会', status: 'cancelled' }),
    await publishedMeeting({ title: '支部党员大会', kind: 'party_general' }),
    await publishedMeeting({ title: '前年的会', startsAt: '2024-12-01T01:00:00Z', endsAt: '2024-12-01T09:00:00Z' }),
  ];
  const [full, empty] = [await schoolFund(9_000 * yuan), await schoolFund(0)];
  const { meetings, funds: held } = await clerk.lines({});
  expect(meetings).toContainEqual({ id: summit, title: '铸造业年会', day: '2026-12-01' });
  expect(meetings.filter(({ id }) => hidden.includes(id))).toEqual([]);
  expect(held.find(({ id }) => id === full)).toMatchObject({
    ...{ balance: 9_000 * yuan, categories: ['grant', 'project'], purpose: '某基金会限定用于乡村学校图书' },
  });
  expect(held.some(({ id }) => id === empty)).toBe(false);
});

it('keeps meeting, contract and fund, and what an answer makes of them', async () => {
  const meetingId = await publishedMeeting({ title: '理事会扩大会' });
  const fundId = await schoolFund(9_000 * yuan);
  const { id } = await submitted({ meetingId, fundId, contractOn: '2026-11-10', purpose: '会场租金押金' });
  expect(await show(id)).toMatchObject({
    ...{ contractOn: '2026-11-10', meeting: { id: meetingId, title: '理事会扩大会' } },
    fund: { id: fundId, name: expect.stringContaining('助学专项资金') },
  });
  const register = await as('local-finance').expenses.register({ meetingId });
  expect(register).toMatchObject({ total: 1, amount: 800 * yuan, rows: [{ id }] });
  expect(register.meetings).toContainEqual({ id: meetingId, title: '理事会扩大会' });
  await decided(id, 'local-finance', 'return', { reason: '资金来源选错了' });
  const { caseVersion: version } = await show(id);
  await clerk.resubmit({ expenseId: id, version, form: formOf({ purpose: '会场租金押金', payeeAccount: null }) });
  expect(await show(id)).toMatchObject({ contractOn: null, meeting: null, fund: null });
});

it('refuses a meeting or fund that is not to be chosen, and a fund beside an advance', async () => {
  const party = await publishedMeeting({ title: '支部大会', kind: 'party_general' });
  const { rows } = await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db);
  const code = async (change: object) => (await refusalOf(submitted(change))).code;
  expect(await code({ meetingId: party })).toBe('MEETING_NOT_FOUND');
  expect(await code({ meetingId: newId(now) })).toBe('MEETING_NOT_FOUND');
  expect(await code({ fundId: newId(now) })).toBe('FUND_NOT_FOUND');
  expect(await code({ fundId: rows[0]?.id })).toBe('FUND_NOT_FOUND');
  const fundId = await schoolFund(1_000 * yuan);
  expect(await code({ fundId, advanceId: newId(now) })).toBe('BAD_INPUT');
  const advance = { kind: 'advance', lineCode: null, invoices: [], clearBy: '2026-11-25' };
  expect(await code({ ...advance, fundId })).toBe('BAD_INPUT');
});

it('takes the money of its fund, gives it back with a cancelling, and no more than is there', async () => {
  const fundId = await schoolFund(3_000 * yuan);
  const books = (amount: number, purpose: string) => ({
    ...{ fundId, lineCode: 'G1', category: 'grant' as const, amount, purpose, invoices: [newInvoice(amount)] },
  });
  const paid = await approved(books(1_000 * yuan, '乡村学校图书第一批'));
  expect(await balanceOf(fundId)).toBe(2_000 * yuan);
  await as('local-finance').expenses.payCash({ expenseId: paid, day: '2026-11-20' });
  expect(await balanceOf(fundId)).toBe(2_000 * yuan);
  const off = await approved(books(500 * yuan, '乡村学校书架'));
  expect(await balanceOf(fundId)).toBe(1_500 * yuan);
  await clerk.cancel({ expenseId: off, reason: '学校已经自购' });
  expect(await balanceOf(fundId)).toBe(2_000 * yuan);
  const { rows } = await sql<{ fund: string; net: number }>`
    SELECT fund_id AS fund, sum(debit - credit)::bigint AS net FROM posting WHERE source_id IN (${paid}, ${off}) GROUP BY 1`.execute(
    db,
  );
  expect(rows).toEqual([{ fund: fundId, net: 0 }]);
  const { id } = await submitted(books(2_001 * yuan, '教学设备采购'));
  for (const openid of ['local-finance', 'local-director']) await decided(id, openid);
  expect((await refusalOf(decided(id, 'local-president'))).code).toBe('FUND_SHORT');
  expect(await balanceOf(fundId)).toBe(2_000 * yuan);
});
