import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { forApplicant, isApplicant } from './handled';
import { presentApplication } from './present';
import { changeMembership, saveEvent } from './store';

/** The applicant takes his application back at any time before it is decided. */
export const cancelApplication = on(membership.cancelApplication).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findApplication(db, input.membershipId);
  if (!before || !isApplicant(actor, before)) throw errors.APPLICATION_NOT_FOUND();
  if (before.status !== 'under_review' && before.status !== 'returned')
    throw errors.ALREADY_HANDLED({ data: forApplicant(before) });
  const changed = await changeMembership(db, before.id, before.version, before.status, {
    status: 'cancelled',
    due_on: null,
  });
  const after = await findApplication(db, input.membershipId);
  if (!changed) throw errors.ALREADY_HANDLED({ data: forApplicant(after ?? before) });
  await saveEvent(
    db,
    { membershipId: before.id, kind: 'cancelled', seq: null, personId: personOf(actor).id, reason: input.reason },
    now,
  );
  const record = await findApplication(db, input.membershipId);
  if (!record) throw new Error('the application was changed in this transaction');
  audit({ subject: `membership:${record.id}`, before, after: record });
  return presentApplication(record, 'applicant', today);
});
