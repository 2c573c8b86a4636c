import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { db } from '../cloudfunctions/shared/db';
import { newId } from '../cloudfunctions/shared/ids';
import { billSlice } from '../cloudfunctions/dues/bill-slice';
import { holdRun } from '../cloudfunctions/dues/run-store';
import { largeHouse, members } from './large-house';
import { timed, type Line } from './line';
import { statementsOf } from './statements';

/**
 * A period billed for every member, slice by slice as the job does it: charges, bills and their entries in the books. The
 * peer writes the same rows of the same tables, with the same constraints and triggers, in one statement a table. Killed
 * in every fifth slice, it comes to the same number.
 */
export async function billingRun(): Promise<Line[]> {
  const { bare } = await largeHouse();
  const { standardId, ballotId, feeItemId, by } = await adopted(bare);
  const now = new Date();
  const runFor = async (year: number): Promise<string> => {
    const id = randomUUID();
    await bare.query(
      `insert into dues_run (id, standard_id, ballot_id, fee_item_id, period_from, period_to, due_day, members, started_by, started_at)
       values ($1, $2, $3, $4, make_date($5, 1, 1), make_date($5, 12, 31), make_date($5, 3, 31), $6, $7, now())`,
      [id, standardId, ballotId, feeItemId, year, members, by],
    );
    return id;
  };
  const billAll = async (id: string, kills: boolean): Promise<void> => {
    for (let slice = 1; ; slice++) {
      const kill = kills && slice % 5 === 0;
      const done = await db
        .transaction()
        .execute(async (transaction) => {
          const run = await holdRun(transaction, id);
          const last = run?.state !== 'running' || (await billSlice(transaction, run, now));
          if (kill) throw new Error('killed');
          return last;
        })
        .catch((error: unknown) => {
          if (error instanceof Error && error.message === 'killed') return false;
          throw error;
        });
      if (done) return;
    }
  };

  const killed = await runFor(2031);
  await billAll(killed, true);
  const again = await count(bare, killed);

  const id = await runFor(2032);
  let ms = 0;
  const statements = await statementsOf(async () => {
    [ms] = await timed(() => billAll(id, false));
  });
  const counted = await count(bare, id);

  const copy = await runFor(2033);
  const peerMs = await inOne(bare, id, copy);
  const peer = await count(bare, copy);

  const [ours, theirs] = [counted.bills / (ms / 1000), peer.bills / (peerMs / 1000)];
  const wrong =
    counted.bills !== again.bills ||
    counted.bills !== counted.entries ||
    counted.bills !== peer.bills ||
    counted.bills < members / 2
      ? JSON.stringify({ counted, again, peer })
      : undefined;
  return [
    {
      job: 'billing-run',
      ours: `${ours.toFixed(0)} rows/s`,
      peer: `${theirs.toFixed(0)} rows/s`,
      ratio: ours / theirs,
      goal: 'ratio≥0.3, ≤300 statements',
      ok: ours / theirs >= 0.3 && statements.length <= 300,
      note: `${counted.bills} bills of ${counted.charges} charges in ${(ms / 1000).toFixed(1)} s, ${statements.length} statements with BEGIN and COMMIT; the peer: charges, bills, then entries with their lines, by one statement each, ${(peerMs / 1000).toFixed(1)} s; killed in every fifth slice: ${again.bills}`,
      ...(wrong && { wrong }),
    },
  ];
}

interface Counted {
  charges: number;
  bills: number;
  entries: number;
}
async function count(bare: Client, runId: string): Promise<Counted> {
  const { rows } = await bare.query<Counted>(
    `select count(*)::int as charges, count(b.id)::int as bills, count(e.id)::int as entries from dues_charge c
       left join bill b on b.source_kind = 'dues' and b.source_id = c.id left join book_entry e on e.source_kind = 'bill' and e.source_id = b.id
     where c.run_id = $1`,
    [runId],
  );
  return rows[0] ?? { charges: 0, bills: 0, entries: 0 };
}

/** A standard for every tier that the demo's members have, with its ballot, and dues on the public list. */
async function adopted(bare: Client) {
  const [standardId, ballotId, feeItemId] = [randomUUID(), randomUUID(), randomUUID()];
  const { rows } = await bare.query<{ id: string }>(
    `select distinct person_id as id from appointment order by 1 limit 2`,
  );
  const [by, second] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
  // As when a new standard is adopted: the one of the demo ends the day before.
  await bare.query(
    `update dues_standard set effective = daterange(lower(effective), '2031-01-01') where state = 'adopted' and upper_inf(effective)`,
  );
  await bare.query(
    `insert into dues_standard (id, name, effective, joining, leaving, drafted_by, drafted_at) values ($1, '会费标准', '[2031-01-01,)', 'full', 'none', $2, now())`,
    [standardId, by],
  );
  await bare.query(
    `insert into dues_tier (standard_id, seq, name, amount, services) values ($1, 1, '会员', 120000, '培训')`,
    [standardId],
  );
  await bare.query(
    `insert into dues_tier_for (standard_id, member_tier, seq) select $1, tier, 1 from membership group by tier`,
    [standardId],
  );
  await bare.query(`update dues_standard set state = 'adopted' where id = $1`, [standardId]);
  await bare.query(
    `insert into dues_ballot (id, standard_id, body, held_on, resolution, secret, in_person, entitled, present, issued, returned, yes, no, abstain, void, recorded_by, recorded_at)
     values ($1, $2, 'assembly', '2019-12-01', '1号', true, true, 300, 300, 300, 300, 300, 0, 0, 0, $3, now())`,
    [ballotId, standardId, by],
  );
  await bare.query(
    `insert into fee_item (id, kind, name, basis, standard, service_content, payer, voluntary, resolution, state, effective, proposed_by, proposed_at, decided_by, decided_at)
     values ($1, 'dues', '会费', '章程', '按会费标准', '会员服务', '会员', false, '1号', 'published', '[2020-01-01,)', $2, now(), $3, now())`,
    [feeItemId, by, second],
  );
  return { standardId, ballotId, feeItemId, by };
}

/** The rows of one run once more, by one INSERT a table; ids are made beforehand, as ours are. */
async function inOne(bare: Client, from: string, to: string): Promise<number> {
  const { rows } = await bare.query<{ n: number }>(`select count(*)::int as n from dues_charge where run_id = $1`, [
    from,
  ]);
  const total = rows[0]?.n ?? 0;
  const now = new Date();
  await bare.query('create temp table fresh (n int primary key, charge uuid, bill uuid, entry uuid, old uuid)');
  const ids = Array.from({ length: total }, (_, n) => ({
    n: n + 1,
    charge: newId(now),
    bill: newId(now),
    entry: newId(now),
  }));
  await bare.query(
    `insert into fresh (n, charge, bill, entry, old) select g.n, g.charge, g.bill, g.entry, c.id
       from json_to_recordset($1::json) as g(n int, charge uuid, bill uuid, entry uuid)
       join (select id, row_number() over (order by id) as n from dues_charge where run_id = $2) c on c.n = g.n`,
    [JSON.stringify(ids), from],
  );
  const entry = await columnsOf(bare, 'book_entry', ['id', 'source_id']);
  const line = await columnsOf(bare, 'book_line', ['entry_id']);
  await bare.query('begin');
  const [ms] = await timed(async () => {
    await bare.query(
      `insert into dues_charge (id, run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, percent, amount)
         select f.charge, $1, c.membership_id, '2033-01-01', '2033-12-31', c.tier_seq, c.full_amount, c.parts, c.units, c.percent, c.amount from fresh f join dues_charge c on c.id = f.old`,
      [to],
    );
    await bare.query(
      `insert into bill (id, kind, fee_item_id, title, membership_id, payer_name, amount, issued_on, due_day, source_kind, source_id, issued_by, issued_at)
         select f.bill, b.kind, b.fee_item_id, b.title, b.membership_id, b.payer_name, b.amount, b.issued_on, b.due_day, 'dues', f.charge, b.issued_by, b.issued_at
         from fresh f join bill b on b.source_kind = 'dues' and b.source_id = f.old`,
    );
    // Entry and lines in one statement, for each is held against the other at its end.
    await bare.query(
      `with old as (select f.bill, f.entry, e.id from fresh f join bill b on b.source_kind = 'dues' and b.source_id = f.old
           join book_entry e on e.source_kind = 'bill' and e.source_id = b.id),
         written as (insert into book_entry (id, source_id, ${entry.names}) select o.entry, o.bill, ${entry.of('e')} from old o join book_entry e on e.id = o.id)
       insert into book_line (entry_id, ${line.names}) select o.entry, ${line.of('l')} from old o join book_line l on l.entry_id = o.id`,
    );
    await bare.query('commit');
  });
  await bare.query(`update dues_run set state = 'done' where id = $1`, [to]);
  return ms;
}

/** The columns of a table that a copy takes over: all but those made anew and those that the database makes. */
async function columnsOf(bare: Client, table: string, but: readonly string[]) {
  const { rows } = await bare.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
    [table],
  );
  const taken = rows.flatMap(({ name }) => (but.includes(name) ? [] : [`"${name}"`]));
  return { names: taken.join(', '), of: (alias: string) => taken.map((name) => `${alias}.${name}`).join(', ') };
}
