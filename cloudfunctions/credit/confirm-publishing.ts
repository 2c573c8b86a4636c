import { credit } from '../../contracts/credit';
import { on, personOf } from '../shared/implement';
import { confirmPublishingRow, findPublishing } from './publishing-store';
import { confirmers, holdsAll } from './sight';

/** The second person: from now on the grades of those who agree are published. */
export const confirmPublishing = on(credit.confirmPublishing).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!holdsAll(actor, confirmers)) throw errors.WHOLE_HOUSE_ONLY();
  const me = personOf(actor).id;
  if (!(await confirmPublishingRow(db, input.id, me, now))) {
    const { current } = await findPublishing(db);
    if (current?.id !== input.id) throw errors.PUBLISHING_NOT_FOUND();
    if (current.confirmedAt === null) throw errors.OWN_ENTRY();
    throw errors.ALREADY_CONFIRMED();
  }
  audit({ subject: `credit_publishing:${input.id}`, after: { confirmed: true } });
  return { id: input.id };
});
