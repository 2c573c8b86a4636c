import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { enterMembers } from '../membership/effects';
import { recordPayment, applyPayment } from '../payments/effects';
import type { Db } from '../shared/db';
import { billSlice } from './bill-slice';
import { adopted, form, listedDues } from './cast';
import { tasks } from './job';
import { holdRun } from './run-store';
import { billing, takingBack } from './tasks';

useDatabase();
beforeAll(engage);
const blank = {
  ...{
    kind: 'unit' as const,
    uscc: null,
    sealed: null,
    legalRep: null,
    industry: 'C35',
    region: '430626',
    size: 'small',
  },
  ...{
    address: null,
    committeeId: null,
    tier: '普通会员',
    memberNo: null,
    joinedOn: '2026-01-01',
    representative: null,
  },
};
beforeEach(() => setClock('2026-12-20T02:00:00Z'));

const finance = as('local-finance');
const director = as('local-director');
const work = async (name: string, runId: string): Promise<void> => {
  const handler = tasks.find(({ task }) => task.name === name);
  if (!handler) throw new Error(name);
  for (let turn = 0; turn < 100; turn++)
    if ((await handler.work(db, readClock(), { runId }, () => Promise.resolve())).state === 'done') return;
};
const billsOf = async (runId: string) =>
  (
    await sql<{ membershipId: string; amount: number; state: string; id: string }>`
      SELECT b.id, b.membership_id AS "membershipId", b.amount, b.state FROM bill b JOIN dues_charge c ON b.source_kind = 'dues' AND b.source_id = c.id WHERE c.run_id = ${runId}`.execute(
      db,
    )
  ).rows;

let members: string[];
let standardId: string;
const period = () => ({ standardId, from: '2027-01-01', dueDay: '2027-03-31' });

describe('a run', () => {
  it('is refused without a ballot, off the list of fees, or at another standard than that of its first day', async () => {
    const draft = await finance.dues.saveDraft(form);
    const given = { standardId: draft.id, from: '2027-01-01', dueDay: '2027-03-31' };
    for (const call of [() => finance.dues.previewRun(given), () => finance.dues.startRun(given)])
      expect((await refusalOf(call())).code).toBe('NO_BALLOT');
    standardId = await adopted();
    expect((await refusalOf(finance.dues.startRun(period()))).code).toBe('NO_FEE_ITEM');
    await listedDues();
    expect((await refusalOf(finance.dues.startRun({ ...period(), from: '2026-12-01' }))).code).toBe('NOT_IN_FORCE');
    for (const dueDay of ['2026-12-19', '2026-12-31'])
      expect((await refusalOf(finance.dues.startRun({ ...period(), dueDay }))).code).toBe('DUE_DAY');
    // Not the handler alone: what no ballot adopted the database does not take.
    await expect(
      sql`INSERT INTO dues_run (id, standard_id, ballot_id, fee_item_id, period_from, period_to, due_day, members, started_by, started_at)
        SELECT gen_random_uuid(), ${draft.id}, b.id, (SELECT id FROM fee_item), '2027-01-01', '2027-12-31', '2027-03-31', 0, b.recorded_by, now() FROM dues_ballot b`.execute(
        db,
      ),
    ).rejects.toThrow(/in force|dues_run_adopted/);
  });

  it('previews what it will do: by tier, who is left out and why', async () => {
    members = [];
    for (let i = 0; i < 7; i++) members.push(await memberNamed(`开单${i}号公司`, [`payer-${i}`]));
    const [, second = '', third = '', fourth = '', fifth = '', sixth = ''] = members;
    await sql`UPDATE membership SET tier = '理事单位' WHERE id = ${second}`.execute(db);
    await sql`UPDATE membership SET tier = '名誉会员' WHERE id = ${third}`.execute(db);
    await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2027-02-01', joined_on = '2026-01-02' WHERE id = ${fourth}`.execute(
      db,
    );
    await sql`UPDATE membership SET joined_on = '2027-10-09' WHERE id = ${sixth}`.execute(db);
    const [half, none] = [1, 2];
    await finance.dues.relieve({ membershipId: fifth, standardId, reduction: none, reason: '受灾，停产半年。' });
    await finance.dues.relieve({ membershipId: members[6] ?? '', standardId, reduction: half, reason: '小型企业。' });
    const seen = await finance.dues.previewRun(period());
    expect(seen).toMatchObject({
      from: '2027-01-01',
      to: '2027-12-31',
      members: 4,
      amount: 120_000 + 600_000 + 30_000 + 60_000,
      tiers: [
        { tier: '会员', members: 3, amount: 210_000 },
        { tier: '理事', members: 1, amount: 600_000 },
      ],
      partial: 1,
      reduced: 1,
    });
    expect(seen.leftOut).toEqual([
      { why: 'noTier', members: 1 },
      { why: 'exempt', members: 1 },
      { why: 'left', members: 1 },
    ]);
    for (const [why, name] of [
      ['noTier', '开单2号公司'],
      ['exempt', '开单4号公司'],
      ['left', '开单3号公司'],
    ] as const)
      expect((await finance.dues.leftOut({ ...period(), why })).rows.map((row) => row.name)).toEqual([name]);
    expect((await finance.dues.leftOut({ ...period(), why: 'billed' })).rows).toEqual([]);
  });

  it('bills each once, killed and begun again as often as one likes, and puts it into the books', async () => {
    const { id } = await finance.dues.startRun(period());
    expect((await refusalOf(director.dues.startRun(period()))).code).toBe('RUNNING');
    expect(await finance.dues.run({ id })).toMatchObject({ state: 'running', seen: 0, members: 7, mayTakeBack: false });
    for (let killed = 0; killed < 20; killed++) {
      await expect(
        db.transaction().execute(async (transaction) => {
          const run = await holdRun(transaction, id);
          if (run?.state === 'running') await billSlice(transaction, run, readClock(), 2);
          throw new Error('killed');
        }),
      ).rejects.toThrow('killed');
      if (killed % 7 === 6)
        await db.transaction().execute(async (transaction) => {
          const run = await holdRun(transaction, id);
          if (run) await billSlice(transaction, run, readClock(), 1);
        });
    }
    await Promise.all([work(billing.name, id), work(billing.name, id), work(billing.name, id)]);
    const run = await finance.dues.run({ id });
    expect(run).toMatchObject({
      state: 'done',
      seen: 7,
      billed: 4,
      amount: 810_000,
      leftOut: 3,
      paid: 0,
      paidAmount: 0,
      mayTakeBack: false,
    });
    expect((await director.dues.run({ id })).mayTakeBack).toBe(true);
    const bills = await billsOf(id);
    expect(bills.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([30_000, 60_000, 120_000, 600_000]);
    const { rows } = await sql<{
      entries: number;
      total: number;
    }>`SELECT count(*)::int AS entries, sum(e.amount)::bigint AS total FROM book_entry e WHERE e.source_kind = 'bill'`.execute(
      db,
    );
    expect(rows[0]).toEqual({ entries: 4, total: 810_000 });
    expect((await finance.dues.runs({})).rows[0]).toMatchObject({ id, billed: 4, standardName: form.name });
  });

  it('is income of the year that it is for: what is paid before stays received in advance', async () => {
    const income = async (to: string) => {
      const { lines } = await finance.books.statement({ kind: 'activity', from: `${to.slice(0, 4)}-01`, to });
      return lines.find(({ key }) => key === '4201')?.amount;
    };
    expect(await income('2026-12')).toBe(0);
    expect(await income('2027-01')).toBe(810_000);
    expect((await finance.books.account({ code: '4201' })).balance).toBe(0);
    // In its own transaction, and away again: the bills go on as they are.
    const applied = await db
      .transaction()
      .execute(async (trx) => {
        const bill = (
          await sql<{ id: string; amount: number; membershipId: string }>`
          SELECT id, amount, membership_id AS "membershipId" FROM bill WHERE kind = 'dues' ORDER BY amount LIMIT 1`.execute(
            trx,
          )
        ).rows[0];
        const by = await personWith('local-finance');
        const payment = await recordPayment(
          trx,
          {
            ...{ channel: 'bank', externalNo: 'EARLY', day: '2026-12-20', amount: bill?.amount ?? 0 },
            ...{ membershipId: bill?.membershipId ?? null, payerName: '某公司', remark: '', by },
          },
          readClock(),
        );
        await applyPayment(trx, { paymentId: payment.id, billId: bill?.id ?? '', by }, readClock());
        const { rows } = await sql<{ kind: string; day: string; asked: string }>`
          SELECT source_kind AS kind, day, asked_day AS asked FROM book_entry WHERE source_kind IN ('payment', 'allocation') ORDER BY 1`.execute(
          trx,
        );
        throw Object.assign(new Error('away'), { rows });
      })
      .catch((error: { rows: unknown }) => error.rows);
    expect(applied).toEqual([
      { kind: 'allocation', day: '2027-01-01', asked: '2026-12-20' },
      { kind: 'payment', day: '2026-12-20', asked: '2026-12-20' },
    ]);
  });

  it('of the same period bills those who joined since, and nobody twice', async () => {
    await memberNamed('后来的公司');
    const { id } = await finance.dues.startRun(period());
    await work(billing.name, id);
    expect(await finance.dues.run({ id })).toMatchObject({ state: 'done', billed: 1, amount: 120_000 });
    expect(
      (await refusalOf(finance.dues.startRun({ ...period(), from: '2027-07-01', dueDay: '2027-08-01' }))).code,
    ).toBe('PERIOD_OVERLAPS');
    const [first = ''] = members;
    await expect(
      sql`INSERT INTO dues_charge (id, run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, percent, amount)
        VALUES (gen_random_uuid(), ${id}, ${first}, '2027-01-01', '2027-12-31', 1, 1, 1, 1, 0, 1)`.execute(db),
    ).rejects.toThrow('dues_charge_once');
  });

  it('is taken back with its postings while nothing is paid, and never afterwards', async () => {
    const runs = (await finance.dues.runs({})).rows;
    const [late, main] = [runs[0]?.id ?? '', runs[1]?.id ?? ''];
    expect((await refusalOf(finance.dues.takeBackRun({ id: late, reason: '开错了。' }))).code).toBe('FORBIDDEN');
    await director.dues.takeBackRun({ id: late, reason: '开错了期限。' });
    expect((await refusalOf(director.dues.takeBackRun({ id: late, reason: '开错了期限。' }))).code).toBe('NOT_DONE');
    await work(takingBack.name, late);
    expect(await director.dues.run({ id: late })).toMatchObject({ state: 'taken_back', reason: '开错了期限。' });
    expect((await billsOf(late)).map(({ state }) => state)).toEqual(['cancelled']);
    const { rows } = await sql<{
      net: number;
    }>`SELECT sum(CASE WHEN e.reverses IS NULL THEN e.amount ELSE -e.amount END)::bigint AS net FROM book_entry e WHERE e.source_kind = 'bill'`.execute(
      db,
    );
    expect(rows[0]?.net).toBe(810_000);
    const { id: again } = await finance.dues.startRun(period());
    await work(billing.name, again);
    expect(await finance.dues.run({ id: again })).toMatchObject({ billed: 1 });

    const [bill] = await billsOf(main);
    const by = await personWith('local-finance');
    const payment = await recordPayment(
      db,
      {
        channel: 'bank',
        externalNo: 'B1',
        day: '2026-12-20',
        amount: bill?.amount ?? 0,
        membershipId: bill?.membershipId ?? null,
        payerName: '某公司',
        remark: '',
        by,
      },
      readClock(),
    );
    await applyPayment(db, { paymentId: payment.id, billId: bill?.id ?? '', by }, readClock());
    expect((await refusalOf(director.dues.takeBackRun({ id: main, reason: '开错了期限。' }))).code).toBe('PAID');
    expect(await finance.dues.run({ id: main })).toMatchObject({
      paid: 1,
      paidAmount: bill?.amount,
      mayTakeBack: false,
    });
  });
});

describe('a reduction', () => {
  it('stands on a clause of the adopted standard, once a member, by somebody else than who represents it', async () => {
    const [first = ''] = members;
    const given = { membershipId: first, standardId, reduction: 1, reason: '小型企业。' };
    const code = async (part: Partial<typeof given>, by = finance) =>
      (await refusalOf(by.dues.relieve({ ...given, ...part }))).code;
    expect(await code({ reduction: 3 })).toBe('NOT_PROVIDED');
    const draft = await finance.dues.saveDraft(form);
    expect(await code({ standardId: draft.id })).toBe('NOT_PROVIDED');
    expect(await code({ membershipId: draft.id })).toBe('NOT_FOUND');
    const own = await memberNamed('财务自己的公司', ['local-finance']);
    expect(await code({ membershipId: own })).toBe('OWN_COMPANY');
    const { id } = await finance.dues.relieve(given);
    expect(await code({})).toBe('ALREADY');
    expect((await finance.dues.reliefs({ standardId })).rows.find((row) => row.id === id)).toMatchObject({
      name: '开单0号公司',
      reduction: '小微企业',
      percent: 50,
      by: 'local-finance',
    });
    await finance.dues.endRelief({ id, reason: '已不符合。' });
    expect((await refusalOf(finance.dues.endRelief({ id, reason: '已不符合。' }))).code).toBe('NOT_FOUND');
    expect((await finance.dues.reliefs({ standardId })).rows.map((row) => row.id)).not.toContain(id);
  });
});

describe('a member', () => {
  it('sees its dues, the standard and who adopted it, and nothing of another', async () => {
    setClock('2027-01-05T02:00:00Z');
    const own = await as('payer-1').dues.mine({});
    expect(own).toMatchObject({
      name: '开单1号公司',
      tier: '理事单位',
      standard: {
        amount: 600_000,
        services: '培训四次',
        body: 'assembly',
        heldOn: '2026-11-01',
        present: 240,
        entitled: 300,
        yes: 200,
      },
      relief: null,
      bills: [
        {
          amount: 600_000,
          full: 600_000,
          share: null,
          relief: null,
          from: '2027-01-01',
          to: '2027-12-31',
          dueDay: '2027-03-31',
        },
      ],
    });
    expect(own.standard?.tiers.map((tier) => tier.own)).toEqual([false, true]);
    expect((await as('payer-5').dues.mine({})).bills[0]).toMatchObject({
      amount: 30_000,
      full: 120_000,
      share: '按 12 个月中的 3 个月',
    });
    expect((await as('payer-6', 'en').dues.mine({})).bills[0]).toMatchObject({
      amount: 60_000,
      relief: '小微企业',
      share: null,
    });
    expect((await refusalOf(as('payer-1').dues.mine({ membershipId: members[0] }))).code).toBe('MEMBER_NOT_FOUND');
    expect((await finance.dues.mine({ membershipId: members[1] })).name).toBe('开单1号公司');
    expect((await refusalOf(director.dues.mine({}))).code).toBe('MEMBER_NOT_FOUND');
  });
});

it('reads what is billed already by its index, however much there is: nobody has counted a period that is being billed', async () => {
  const { id: runId } = await finance.dues.startRun({ ...period(), from: '2028-01-01', dueDay: '2028-03-31' });
  const readThrough = async (transaction: Db): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      SELECT seq_tup_read::int AS n FROM pg_stat_xact_user_tables WHERE relname = 'dues_charge'`.execute(transaction);
    return rows[0]?.n ?? 0;
  };
  const undone = db.transaction().execute(async (transaction) => {
    const fresh = Array.from({ length: 1_500 }, (_, i) => {
      const uscc = `9143062600${String(i).padStart(8, '0')}`;
      return { ...blank, id: randomUUID(), uscc, identityKey: `uscc:${uscc}`, name: `第${i}模具厂` };
    });
    await enterMembers(transaction, fresh, { by: await personWith('local-clerk'), now: readClock() });
    const slices = async (id: string): Promise<number[]> => {
      const read: number[] = [];
      for (let last = false; !last; ) {
        const run = await holdRun(transaction, id);
        last = !run || (await billSlice(transaction, run, readClock(), 300));
        read.push(await readThrough(transaction));
      }
      return read;
    };
    await slices(runId);
    await sql`ANALYZE dues_charge`.execute(transaction);
    const { rows } = await sql<{ id: string }>`
      INSERT INTO dues_run (id, standard_id, ballot_id, fee_item_id, period_from, period_to, due_day, members, started_by, started_at)
      SELECT gen_random_uuid(), standard_id, ballot_id, fee_item_id, '2029-01-01', '2029-12-31', '2029-03-31', members, started_by, started_at
      FROM dues_run WHERE id = ${runId} RETURNING id`.execute(transaction);
    const [first = 0, ...later] = await slices(rows[0]?.id ?? '');
    expect(later.length).toBeGreaterThan(4);
    expect(later).toEqual(later.map(() => first));
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
});

it('controls: without the unique charge a period is billed twice', async () => {
  await sql`DROP INDEX dues_charge_once`.execute(db);
  const insert = () =>
    sql`INSERT INTO dues_charge (id, run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, percent, amount)
      SELECT gen_random_uuid(), run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, 0, amount FROM dues_charge WHERE percent = 0 LIMIT 1`.execute(
      db,
    );
  await insert();
  const { rows } =
    await sql`SELECT membership_id FROM dues_charge WHERE taken_back_at IS NULL GROUP BY membership_id, period_from HAVING count(*) > 1`.execute(
      db,
    );
  expect(rows).toHaveLength(1);
});
