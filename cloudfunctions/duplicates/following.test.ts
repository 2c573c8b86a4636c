import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { engage, personWith } from '../../config/jest-functions/cast';
import { readClock } from '../shared/clock';
import { billSlice } from '../dues/bill-slice';
import { adopted, listedDues } from '../dues/cast';
import { duesArrears } from '../dues/reminders';
import { holdRun } from '../dues/run-store';
import { feeNamed } from '../payments/cast';
import { council, decide, memberIn, proposeFor, runJob, statusOf } from '../standing/cast';
import { fileNamed, mergedInto } from './cast';

// What a member owes, holds and is known for follows its file into the other one, and back.

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const [finance, clerk] = [as('local-finance'), as('local-clerk')];
const undo = (mergeId: string) => clerk.duplicates.undo({ mergeId, reason: '弄错了' });
/** How many rows of a table name a file. */
const counted = async (table: string, id: string) =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)} WHERE membership_id = ${id}`.execute(db))
    .rows[0]?.n;
const all = async (tables: readonly string[], id: string) =>
  Promise.all(tables.map(async (table) => [table, await counted(table, id)]));
const each = (tables: readonly string[], n: number) => tables.map((table) => [table, n]);

it('takes along what it owes, what is known of it and what it holds, and gives it back with what was added to it', async () => {
  const [kept, merged] = [await fileNamed('留下有限公司', ['kept']), await fileNamed('并走有限公司', ['goes'])];
  const { billId } = await finance.payments.issueBill({
    ...{ feeId: await feeNamed('检测服务'), title: '检测费', membershipId: merged, payerName: null },
    ...{ amount: 30_000, dueDay: '2026-12-20' },
  });
  await finance.payments.receive({
    ...{ channel: 'bank', billId, amount: 10_000, day: '2026-11-20', externalNo: 'F-1', payerName: '', remark: '' },
  });
  const note = await clerk.care.addNote({ membershipId: merged, words: '老板爱钓鱼' });
  await clerk.care.setContact({ membershipId: merged, dueOn: '2026-11-25', what: '问展会' });
  await sql`INSERT INTO care_call (membership_id, list, month, by, at) VALUES (${merged}, 'silent', '2026-11-01', ${await personWith('local-clerk')}, ${readClock()})`.execute(
    db,
  );
  for (const id of [kept, merged])
    await sql`INSERT INTO position (id, post, membership_id, starts_on, ends_on, how, basis, recorded_by, recorded_at)
      VALUES (${randomUUID()}, 'vicePresident', ${id}, '2026-01-01', '2029-12-31', 'elected', '会员大会', ${await personWith('local-clerk')}, ${readClock()})`.execute(
      db,
    );
  await sql`INSERT INTO position (id, post, membership_id, starts_on, ends_on, how, basis, recorded_by, recorded_at)
    VALUES (${randomUUID()}, 'director', ${merged}, '2026-01-01', '2029-12-31', 'elected', '会员大会', ${await personWith('local-clerk')}, ${readClock()})`.execute(
    db,
  );
  await sql`INSERT INTO payer_account (account_hash, account_end, membership_id, confirmed_by, confirmed_at)
    VALUES ('hash', '1234', ${merged}, ${await personWith('local-finance')}, ${readClock()})`.execute(db);
  const follow = ['bill', 'payment', 'care_note', 'care_contact', 'care_call', 'payer_account'];
  const entries = await counted('book_entry', merged);
  const mergeId = await mergedInto(kept, merged);
  expect(await all(follow, kept)).toEqual(each(follow, 1));
  expect(await all(follow, merged)).toEqual(each(follow, 0));
  // The post that both hold at once is held once, by each file as it was.
  expect([await counted('position', kept), await counted('position', merged)]).toEqual([2, 1]);
  // A voucher is never rewritten, and nobody settles with a file that has not left.
  expect(await counted('book_entry', merged)).toBe(entries);
  expect(await counted('departure', merged)).toBe(0);
  // Whoever stands for the file that is kept sees and may pay what the other owed.
  expect((await as('kept').payments.myBills({})).rows.map(({ id }) => id)).toEqual([billId]);

  await clerk.care.editNote({ noteId: note.notes[0]?.noteId ?? '', version: 1, words: '老板爱下棋' });
  expect((await undo(mergeId)).left).toBe(0);
  expect(await counted('care_note', kept)).toBe(0);
  expect(await counted('care_note', merged)).toBe(2);
  const once = follow.filter((table) => table !== 'care_note');
  expect(await all(once, merged)).toEqual(each(once, 1));
  expect([await counted('position', kept), await counted('position', merged)]).toEqual([1, 2]);
});

it('takes along the sanction by whose last day a suspension ends', async () => {
  const kept = await memberIn('active', 'stays-clean');
  const merged = await memberIn('active', 'is-suspended');
  const until = '2027-03-31';
  const disciplineId = await proposeFor(merged.id, { measure: 'suspension', until });
  await decide('local-director', disciplineId);
  await runJob('2026-12-08T02:00:00Z');
  await decide('local-president', disciplineId, { ...council, words: '暂停会籍至 2027 年 3 月 31 日。' });
  await runJob('2026-12-30T02:00:00Z');
  expect(await statusOf(merged.id)).toBe('suspended');
  await mergedInto(kept.id, merged.id);
  expect([await statusOf(kept.id), await counted('discipline', kept.id)]).toEqual(['suspended', 1]);
  await runJob('2027-04-01T02:00:00Z');
  expect(await statusOf(kept.id)).toBe('active');
});

it('takes along dues in arrears, and the payment of them clears the file that is kept; of one period both keep their own', async () => {
  await listedDues();
  const tiers = [{ name: '理事', amount: 600_000, services: '培训', memberTiers: ['欠费的理事'] }];
  const standardId = await adopted({ tiers });
  const files = ['先并有限公司', '后并有限公司', '同欠有限公司'];
  const [merged = '', kept = '', same = ''] = await Promise.all(files.map((name) => fileNamed(name)));
  await sql`UPDATE membership SET tier = '欠费的理事' WHERE id = ANY(${[merged, same]}::uuid[])`.execute(db);
  setClock('2026-12-20T02:00:00Z');
  const { id } = await finance.dues.startRun({ standardId, from: '2027-01-01', dueDay: '2027-03-31' });
  await db.transaction().execute(async (transaction) => {
    const run = await holdRun(transaction, id);
    if (run) await billSlice(transaction, run, readClock());
  });
  setClock('2027-04-01T02:00:00Z');
  expect(await duesArrears(db, readClock())).toBe('2 late');
  await mergedInto(kept, merged);
  expect([await statusOf(kept), await counted('dues_charge', kept), await counted('bill', kept)]).toEqual([
    ...['arrears', 1, 1],
  ]);
  expect((await finance.dues.arrears({ q: '后并' })).rows).toMatchObject([{ membershipId: kept, owed: 600_000 }]);
  await mergedInto(kept, same);
  expect([await counted('dues_charge', kept), await counted('dues_charge', same), await counted('bill', kept)]).toEqual(
    [1, 1, 2],
  );
  const { rows } = await sql<{ id: string }>`SELECT b.id FROM bill b JOIN dues_charge c ON c.id = b.source_id
    WHERE c.membership_id = ${kept}`.execute(db);
  await finance.payments.receive({
    ...{ channel: 'bank', billId: rows[0]?.id ?? '', amount: 600_000, day: '2027-04-01', externalNo: 'F-2' },
    ...{ payerName: '', remark: '' },
  });
  expect(await statusOf(kept)).toBe('active');
});

it('control: outside of a merge nothing changes the file that it names', async () => {
  const [one, other] = [await fileNamed('不动有限公司'), await fileNamed('不收有限公司')];
  await finance.payments.issueBill({
    ...{ feeId: await feeNamed('另一种服务'), title: '检测费', membershipId: one, payerName: null },
    ...{ amount: 30_000, dueDay: '2026-12-20' },
  });
  await clerk.care.addNote({ membershipId: one, words: '不动' });
  for (const table of ['bill', 'care_note', 'book_entry'])
    await expect(
      sql`UPDATE ${sql.table(table)} SET membership_id = ${other} WHERE membership_id = ${one}`.execute(db),
    ).rejects.toMatchObject({ code: '23001' });
});
