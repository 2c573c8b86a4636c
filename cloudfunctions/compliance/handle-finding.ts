import type { Finding } from '../../contracts/compliance';
import type { FindingAct } from '../../contracts/finding-states';
import type { Office } from '../../contracts/wire';
import { newId } from '../shared/ids';
import { personOf, type Context } from '../shared/implement';
import { findFinding, moveFinding, type FindingRecord } from './finding-store';
import { judgeHandling, outcomeOf, type Refusal } from './judge-handling';
import { handledOf, handOf, presentFinding, subjectOf } from './present';

export type HandlingCode = Refusal | 'FINDING_NOT_FOUND' | 'FINDING_MOVED';
/** Thrown inside the transaction: the action says it in the contract's words. */
export class NotHandled extends Error {
  constructor(readonly code: HandlingCode) {
    super(code);
  }
}
/** Says in the contract's words why nothing was done; anything else that was thrown goes on. */
export const refuseHandling =
  (errors: Record<HandlingCode, () => Error>) =>
  (error: unknown): never => {
    throw error instanceof NotHandled ? errors[error.code]() : error;
  };

/** A finding that the caller may handle so, as it stands; throws `NotHandled`. */
export async function judgeAsked(context: Context, act: FindingAct, asked: { findingId: string; version: number }) {
  const { db, actor } = context;
  const record = await findFinding(db, actor, asked.findingId, context);
  if (!record) throw new NotHandled('FINDING_NOT_FOUND');
  if (record.version !== asked.version) throw new NotHandled('FINDING_MOVED');
  const refusal = judgeHandling(act, handledOf(record), handOf(actor));
  if (refusal) throw new NotHandled(refusal);
  return record;
}

/** Does it: of two at once one wins, the other is told. */
export async function carryOut(
  context: Context,
  act: FindingAct,
  record: FindingRecord,
  given: { reason: string; assignedTo?: string; isFalse?: boolean },
): Promise<Finding> {
  const { db, now, today, actor, audit } = context;
  const { event, to } = outcomeOf(act, record, given.isFalse);
  const me = handOf(actor);
  const office: Office | null = me.offices.find((held) => record.offices.includes(held.office))?.office ?? null;
  const moved = await moveFinding(
    db,
    {
      ...{
        id: record.id,
        version: record.version,
        eventId: newId(now),
        event,
        to,
        by: personOf(actor).id,
        office,
        today,
      },
      ...{ reason: given.reason || null, assignedTo: given.assignedTo ?? null },
    },
    now,
  );
  if (!moved) throw new NotHandled('FINDING_MOVED');
  const after = await findFinding(db, actor, record.id, context);
  if (!after) throw new Error('a finding is not deleted');
  audit({
    ...{ subject: subjectOf(record.id), before: { state: record.state }, after: { state: to, event } },
    ...(given.reason ? { reason: given.reason } : {}),
  });
  return presentFinding(context, after);
}
