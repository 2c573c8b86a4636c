import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import type { ShiftingRow } from './importable';
import { dropShifts, findShifting, saveShifts, type Rows } from './shift-store';
import { takingOf } from './takings';

/** Members whose facts are read together. */
const atOnce = 500;

/**
 * Works out anew what an import does to the scores of the members that some lines name, and keeps it.
 * @param which rows that are to be taken, or those that were
 * @param lines null: all
 */
export async function keepShifts(
  db: Db,
  { id, noun }: { id: string; noun: string },
  which: Rows,
  lines: readonly number[] | null,
  now: Date,
): Promise<void> {
  const { shifts } = takingOf(noun);
  if (!shifts || lines?.length === 0) return;
  await dropShifts(db, id, lines);
  const of = new Map<string, ShiftingRow[]>();
  for (const row of await findShifting(db, id, which, lines)) {
    const member = String(row.draft?.membershipId);
    of.set(member, [...(of.get(member) ?? []), row]);
  }
  const members = [...of.values()];
  for (let i = 0; i < members.length; i += atOnce)
    await saveShifts(db, id, await shifts(db, members.slice(i, i + atOnce).flat(), dayOf(now)), dayOf(now));
}
