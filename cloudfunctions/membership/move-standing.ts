import type { Status } from '../../contracts/membership';
import type { Context } from '../shared/implement';
import { isEnded, judgeStanding, standingEvents, type StandingMove } from './judge-standing';
import { changeMembership, saveEvent } from './store';
import type { LivingUnit } from './unit-store';

/** What a move made of the columns of a membership. */
export interface Moved {
  status: Status;
  ended_on: string | null;
  ended_at: Date | null;
}

/** Makes a move of a locked membership, from this instant, and leaves its event; null where it leads nowhere from here. */
export async function moveLocked(
  { db, now, today }: Pick<Context, 'db' | 'now' | 'today'>,
  unit: LivingUnit,
  move: StandingMove,
  by: { personId: string | null; reason?: string | undefined },
): Promise<Moved | null> {
  const status = judgeStanding(unit.status, move);
  if (!status) return null;
  const ended = isEnded(status);
  const after = { status, ended_on: ended ? today : null, ended_at: ended ? now : null };
  if (!(await changeMembership(db, unit.id, unit.version, unit.status, after)))
    throw new Error('a membership that is locked does not change');
  await saveEvent(db, { membershipId: unit.id, kind: standingEvents[move], ...by }, now);
  return after;
}
