import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { holdRequest, isNumberUsed, issueRequest, refuseRequest, reverseRequest } from './invoice-store';

/** The official receipt is made where it is official; here stands its number, by which anybody checks it there. */
export const answerInvoice = on(payments.answerInvoice).handler(
  async ({ input: { requestId, answer }, context, errors }) => {
    const { db, now, today, actor, audit } = context;
    const request = await holdRequest(db, requestId);
    if (request?.state !== (answer.as === 'reversed' ? 'issued' : 'asked')) throw errors.REQUEST_NOT_FOUND();
    const by = personOf(actor).id;
    if (answer.as === 'issued') {
      if ((answer.receiptKind === 'dues') !== (request.billKind === 'dues')) throw errors.DUES_RECEIPT();
      if (await isNumberUsed(db, answer.receiptKind, answer.number)) throw errors.NUMBER_USED();
      await issueRequest(db, requestId, { ...answer, day: today, by }, now);
    } else if (answer.as === 'refused') await refuseRequest(db, requestId, answer.reason, by, now);
    else await reverseRequest(db, requestId, answer.number, by, now);
    audit({ subject: `bill:${request.billId}`, before: { state: request.state }, after: answer });
    return { requestId };
  },
);
