import { privacy } from '../../contracts/privacy';
import { on, personOf } from '../shared/implement';
import { saveWithdrawn } from './correction-store';

export const withdrawCorrection = on(privacy.withdrawCorrection).handler(
  async ({ input: { requestId }, context: { db, now, actor, audit }, errors }) => {
    if (!(await saveWithdrawn(db, requestId, personOf(actor).id, now))) throw errors.REQUEST_NOT_OPEN();
    audit({ subject: `privacy_request:${requestId}` });
    return { requestId };
  },
);
