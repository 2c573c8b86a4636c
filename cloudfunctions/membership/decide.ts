import { membership } from '../../contracts/membership';
import { makeMove } from '../flows/effects';
import type { CaseState } from '../flows/standing';
import type { Move } from '../flows/judge-move';
import { stepAt } from '../flows/judge-step';
import { officeOf } from '../flows/judge-turn';
import { on, personOf, type Context } from '../shared/implement';
import { beginMembership } from './activate';
import { findApplication, type ApplicationRecord } from './application-store';
import { alreadyHandled } from './handled';
import { presentApplication } from './present';
import { nextOf } from './queue-store';
import { mayReview, whyNot } from './judge-review';
import { findResolution } from './resolution';
import { tellDecision } from './tell-decision';

/** Passes a step, returns the application for a fix or refuses it; two reviewers at once: one wins, the other is told. */
export const decide = on(membership.decide).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findApplication(db, input.membershipId);
  const flow = before?.flow;
  if (!before || !flow || !mayReview(actor, before)) throw errors.APPLICATION_NOT_FOUND();
  const refusal = whyNot(actor, before, input);
  if (refusal === 'ALREADY_HANDLED') throw errors.ALREADY_HANDLED({ data: alreadyHandled(before) });
  if (refusal) throw errors[refusal]();
  const { reason, resolutionNo } = input;
  const votes = stepAt(flow.steps, flow.seq).kind === 'vote';
  const tally = votes ? input.tally : undefined;
  if (votes && input.decision === 'pass') {
    const found = await findResolution(db, today, { tally, resolutionNo });
    if (found.verdict === 'incomplete') throw errors.RESOLUTION_INCOMPLETE({ data: { missing: found.missing } });
    if (found.verdict === 'invalid') throw errors.RESOLUTION_NOT_VALID({ data: found });
  }
  const by = { personId: personOf(actor).id, office: officeOf(actor, flow), reason, tally, resolutionNo };
  const moved = await makeMove(db, flow, moveOf(input), by, context);
  if (moved === 'handled') {
    const latest = await findApplication(db, before.id);
    throw errors.ALREADY_HANDLED({ data: alreadyHandled(latest ?? before) });
  }
  // The constraint has the last word on separation of duties, whatever was decided while this was judged.
  if (moved === 'earlierStep') throw errors.DID_EARLIER_STEP();
  const record = await follow(context, before, moved.state);
  if (record.status !== 'active')
    await tellDecision(db, now, {
      membershipId: before.id,
      caseId: flow.id,
      event: moved.event,
      version: moved.version,
    });
  audit({ subject: `membership:${before.id}`, before, after: record, note: input.decision });
  return { ...presentApplication(record, 'staff', today), next: record.next };
});

const moveOf = ({ decision, returnTo }: { decision: 'pass' | 'return' | 'refuse'; returnTo?: number }): Move =>
  decision === 'return' && returnTo !== undefined ? { do: 'sendBack', toSeq: returnTo } : { do: decision };

/** What the move makes of the membership; the application as it is then, and the next that waits for the actor. */
async function follow(context: Context, before: ApplicationRecord, state: CaseState): Promise<ApplicationRecord> {
  const { db, actor } = context;
  const next = nextOf(actor, before.id);
  // What does not end in a number follows its case in the database (migrations/0027).
  if (state === 'passed') return beginMembership(context, before, next);
  const record = await findApplication(db, before.id, next);
  if (!record) throw new Error('the application was changed in this transaction');
  return record;
}
