import { credit } from '../../contracts/credit';
import { on, personOf } from '../shared/implement';
import { endPublishingRow } from './publishing-store';
import { confirmers, holdsAll, keepers } from './sight';

/** The decision is withdrawn: from this moment no grade is published; one person is enough to stop. */
export const endPublishing = on(credit.endPublishing).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!holdsAll(actor, [...keepers, ...confirmers])) throw errors.WHOLE_HOUSE_ONLY();
  if (!(await endPublishingRow(db, input.id, personOf(actor).id, input.reason, now)))
    throw errors.PUBLISHING_NOT_FOUND();
  audit({ subject: `credit_publishing:${input.id}`, reason: input.reason });
  return { id: input.id };
});
