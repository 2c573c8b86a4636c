import { membership } from '../../contracts/membership';
import { makeMove } from '../flows/effects';
import { takeableBy } from '../flows/judge-move';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { mayReview } from './judge-review';
import { presentApplication } from './present';
import { changeForm } from './store';

/** Takes the own decision of the last ten seconds back, before anybody was told of it. */
export const takeBack = on(membership.takeBack).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findApplication(db, input.membershipId);
  const flow = before?.flow;
  if (!before || !flow || !mayReview(actor, before)) throw errors.APPLICATION_NOT_FOUND();
  const by = personOf(actor);
  const event = flow.version === input.version ? takeableBy(flow, by.id, now) : null;
  if (!event) throw errors.TOO_LATE_TO_TAKE_BACK();
  const moved = await makeMove(db, flow, { do: 'takeBack', event }, { personId: by.id }, context);
  if (typeof moved === 'string') throw errors.TOO_LATE_TO_TAKE_BACK();
  if (before.status !== 'under_review') {
    // The company may have applied anew meanwhile: then the refusal stands.
    const changed = await changeForm(db, before.id, before.row_version, before.status, { status: 'under_review' });
    if (changed !== true) throw errors.TOO_LATE_TO_TAKE_BACK();
  }
  const record = await findApplication(db, before.id);
  if (!record) throw new Error('the application was changed in this transaction');
  audit({ subject: `membership:${before.id}`, before, after: record, note: 'takenBack' });
  return presentApplication(record, 'staff', today);
});
