import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findApplication } from './application-store';
import { isApplicant } from './handled';
import { presentApplication } from './present';

export const myApplication = on(membership.myApplication).handler(
  async ({ input, context: { db, actor, today }, errors }) => {
    const record = await findApplication(db, input.membershipId);
    if (!record || !isApplicant(actor, record)) throw errors.APPLICATION_NOT_FOUND();
    return presentApplication(record, 'applicant', today);
  },
);
