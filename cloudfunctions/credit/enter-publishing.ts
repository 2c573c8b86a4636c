import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findPublishing, insertPublishing } from './publishing-store';
import { holdsAll, keepers } from './sight';

/** What the assembly decided about publishing grades, as one enters it; nothing is published before another confirms. */
export const enterPublishing = on(credit.enterPublishing).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!holdsAll(actor, keepers)) throw errors.WHOLE_HOUSE_ONLY();
  const id = newId(now);
  if (!(await insertPublishing(db, { id, ...input }, personOf(actor).id, now))) {
    if ((await findPublishing(db)).current) throw errors.ALREADY_DECIDED();
    throw errors.MOTION_NOT_FOUND();
  }
  audit({ subject: `credit_publishing:${id}`, after: input });
  return { id };
});
