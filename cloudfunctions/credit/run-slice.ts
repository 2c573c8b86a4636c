import { addWorkdays } from '../ground/judge-workdays';
import { holdCalendar } from '../ground/parameters';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { computeAndKeep } from './compute';
import { judgeRun } from './judge-standing';
import { findModelOfRun } from './model-store';
import { findNoticeWorkdays } from './rules';
import { advanceRun, findScored, saveStandings, type Run, type StandingWrite } from './run-store';
import { tellMoves } from './tell';

export const sliceSize = 1000;

/**
 * The next members of a run: scored, their grades moved, told, and the place kept, in the caller's transaction.
 * @returns whether it was the last slice
 */
export async function runSlice(db: Db, run: Run, now: Date): Promise<boolean> {
  const model = await findModelOfRun(db, run.modelId, run.asOf);
  const members = await findScored(db, run.after, sliceSize);
  const why = { asOf: run.asOf, cause: 'monthly', runId: run.id } as const;
  const scores = await computeAndKeep(
    db,
    model,
    members.map(({ id }) => id),
    why,
    now,
  );
  const today = dayOf(now);
  // Five working days from the day on which the member is told, not from the day that is scored.
  const until = addWorkdays(today, await findNoticeWorkdays(db, today), await holdCalendar(db, today)).day;
  const written = members.flatMap(({ id, standing }): StandingWrite[] => {
    const scored = scores.get(id);
    if (!scored) return [];
    const { after, move } = judgeRun(standing, scored.grade, until);
    return [
      {
        membershipId: id,
        total: scored.total,
        scored: scored.grade,
        before: standing.grade,
        after,
        move,
        eventId: newId(now),
      },
    ];
  });
  await saveStandings(db, written, run.id, today, now);
  await tellMoves(db, now, written);
  const last = members.length < sliceSize;
  await advanceRun(db, run.id, last ? null : (members.at(-1)?.id ?? null), members.length, now);
  return last;
}
