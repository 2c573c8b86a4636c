import type { CreditRecord } from '../../contracts/credit';
import type { Actor } from '../shared/actor';
import type { RecordRow } from './record-store';
import { holds } from './sight';

/** A record as it may be read: of one that was repaired, annulled or has ended only that there was one. */
export function presentRecord(row: RecordRow, actor: Actor): CreditRecord {
  const { enteredAt, enteredById, ends, struck, struckFrom, confirmed, own, reached: _, ...rest } = row;
  const waiting = row.kind === 'ownRecord' && !confirmed;
  const state = struck
    ? struckFrom === null
      ? 'annulled'
      : 'repaired'
    : ends
      ? 'ended'
      : waiting
        ? 'waiting'
        : 'standing';
  const sealed = struck || ends;
  return {
    ...rest,
    ...(sealed
      ? {
          severity: null,
          title: null,
          documentNo: null,
          authority: null,
          sourceUrl: null,
          recognizedOn: null,
          repairableOn: null,
          endsOn: null,
          ruleResolution: null,
          hearingNote: null,
          enteredBy: null,
          confirmedBy: null,
        }
      : {}),
    enteredAt: enteredAt.toISOString(),
    state,
    mayConfirm:
      state === 'waiting' &&
      !own &&
      enteredById !== actor.person?.id &&
      holds(actor, ['director', 'compliance', 'supervisor']),
    // For its member to say; `record` knows.
    mayObject: false,
    mayRepair: false,
  };
}
