import { privacy } from '../../contracts/privacy';
import { secretariat } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { findRequestOwner, saveAnswer } from './correction-store';
import { tellAnswered } from './tell';

export const answerRequest = on(privacy.answerRequest).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { requestId, done, answer } = input;
  const by = personOf(actor).id;
  const personId = officesFor(actor, null, secretariat).length > 0 ? await findRequestOwner(db, requestId) : undefined;
  if (!personId) throw errors.REQUEST_NOT_OPEN();
  if (personId === by) throw errors.OWN_REQUEST();
  if (!done && answer === '') throw errors.REASON_REQUIRED();
  if (!(await saveAnswer(db, requestId, { done, answer, by }, now))) throw errors.REQUEST_NOT_OPEN();
  await tellAnswered(db, now, { personId, requestId, done, answer });
  audit({ subject: `privacy_request:${requestId}`, after: { done }, ...(answer && { reason: answer }) });
  return { requestId };
});
