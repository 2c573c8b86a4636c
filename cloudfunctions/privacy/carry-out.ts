import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, handle } from '../shared/queue';
import { canonical } from '../shared/request';
import type { Who } from '../shared/personal-shape';
import { fingerprint } from '../shared/secrets';
import { chain } from './chain';
import { findEntries, lockErasure, saveEntries, savePass, type Entry } from './erasure-store';
import { dueRows, findPlan, type Planned } from './held-store';
import { holdings, type Named } from './holdings';
import { erasing } from './tasks';

type Unchained = Omit<Entry, 'hash'>;

/**
 * One pass over all that is held of somebody who has gone, from above down: what is due goes, and what stays is written
 * down with its day. All of it in one transaction: killed, it is done again; done, it is done once.
 * @returns how many rows went
 */
export const carryOut = (db: Db, now: Date, erasureId: string): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const erasure = await lockErasure(transaction, erasureId);
    const today = dayOf(now);
    if (!erasure || (erasure.carriedOutAt && (erasure.nextOn === null || erasure.nextOn > today))) return 0;
    const pass = erasure.passes + 1;
    const fresh: Unchained[] = [];
    for (const each of holdings) fresh.push(...(await eraseOne(transaction, each, erasure.who, { pass, now, today })));
    const earlier = await findEntries(transaction, erasureId);
    await saveEntries(transaction, erasureId, chain(erasureId, earlier, fresh));
    const days = fresh.flatMap(({ done: did, until }) => (did === 'kept' && until ? [until] : [])).sort();
    await savePass(transaction, erasureId, pass, days[0] ?? null, now);
    return fresh.filter((entry) => entry.done !== 'kept').reduce((sum, { rows }) => sum + rows, 0);
  });

async function eraseOne(
  db: Db,
  of: Named,
  who: Who,
  { pass, now, today }: { pass: number; now: Date; today: string },
): Promise<Unchained[]> {
  const gone = of.erase ? await dueRows(db, of, who, today) : [];
  if (gone.length > 0) await of.erase?.(who, today).execute(db);
  const [left] = await findPlan(db, who, today, [of]);
  const entry = (did: Entry['done'], rows: number, until: string | null, what: unknown): Unchained[] =>
    rows === 0
      ? []
      : [{ pass, holding: of.key, done: did, rows, until, digest: fingerprint('erasure', canonical(what)), at: now }];
  const kept = keptOf(left, of);
  return [
    ...entry(of.does === 'delete' ? 'deleted' : 'pseudonymised', gone.length, null, gone),
    ...entry('kept', kept.rows, kept.until, kept),
  ];
}

/** What is due after it was erased is a fault of the declaration: the pass fails, and nothing is said to be gone. */
function keptOf(left: Planned | undefined, of: Named): { rows: number; until: string | null } {
  if (!left) throw new Error(`${of.key} cannot be planned`);
  if (left.goes > 0) throw new Error(`${of.key} still holds ${left.goes} rows that were to go`);
  return { rows: left.kept, until: left.until };
}

export const carryOutErasure = handle(erasing, async (db, now, { erasureId }) => {
  await carryOut(db, now, erasureId);
  return done('erased');
});
