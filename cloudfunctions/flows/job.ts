import { dayOf, startOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { findLate, findStrayed, markEscalated } from './late-store';
import { saveReminder } from './reminder-store';
import { tellTurn } from './tell-turn';

const batch = 200;

/** A late step goes to its escalation too, once; what was handed on to somebody who left his office goes back to all. */
export async function flows(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  const [late, strayed] = [await findLate(db, today, batch), await findStrayed(db, today, batch)];
  let escalated = 0;
  for (const id of late)
    await db.transaction().execute(async (transaction) => {
      // The statement decides: a step that was passed meanwhile is not late any more.
      if (!(await markEscalated(transaction, id, today))) return;
      const standing = await findStanding(transaction, id);
      if (!standing) return;
      const event = await saveReminder(
        transaction,
        standing,
        { kind: 'escalated', personId: null },
        startOf(today),
        now,
      );
      if (event) await tellTurn(transaction, now, id, event);
      escalated++;
    });
  let released = 0;
  for (const id of strayed) {
    const standing = await findStanding(db, id);
    const moved =
      standing?.assignedTo && (await makeMove(db, standing, { do: 'release' }, { personId: null }, { now, today }));
    if (moved && typeof moved === 'object') released++;
  }
  return `${escalated} escalated, ${released} released`;
}
