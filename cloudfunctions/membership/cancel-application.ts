import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { makeMove } from '../flows/effects';
import { findApplication } from './application-store';
import { forApplicant, isApplicant } from './handled';
import { presentApplication } from './present';
import { changeMembership } from './store';

/** The applicant takes his application back at any time before it is decided. */
export const cancelApplication = on(membership.cancelApplication).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const before = await findApplication(db, input.membershipId);
  if (!before || !isApplicant(actor, before)) throw errors.APPLICATION_NOT_FOUND();
  const { flow } = before;
  if (!flow || (flow.state !== 'open' && flow.state !== 'returned'))
    throw errors.ALREADY_HANDLED({ data: forApplicant(before) });
  const by = { personId: personOf(actor).id, reason: input.reason };
  const moved = await makeMove(db, flow, { do: 'withdraw' }, by, context);
  if (typeof moved === 'string') {
    const latest = await findApplication(db, before.id);
    throw errors.ALREADY_HANDLED({ data: forApplicant(latest ?? before) });
  }
  await changeMembership(db, before.id, before.row_version, before.status, { status: 'cancelled' });
  const record = await findApplication(db, input.membershipId);
  if (!record) throw new Error('the application was changed in this transaction');
  audit({ subject: `membership:${record.id}`, before, after: record });
  return presentApplication(record, 'applicant', today);
});
