import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { phoneNumberOf } from '../shared/wechat';
import { stopTransfer } from './carry-out';
import { claimOf } from './phone-claim';
import { findAsking, saveVerifiedPhone } from './store';
import { findOpenOfHolder } from './transfer-store';

export const verifyPhone = on(identity.verifyPhone).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const person = personOf(actor);
  // WeChat is asked before any row is touched: nobody waits for a lock while WeChat takes its time.
  const phone = await phoneNumberOf(input.code).catch((error: unknown) => {
    if (error instanceof Unavailable) throw errors.WECHAT_UNAVAILABLE();
    throw error;
  });
  if (phone === null) throw errors.PHONE_CODE_INVALID();
  // Whoever verifies with an account uses it, whatever number: who asked to have it is told so.
  for (const id of await findOpenOfHolder(db, person.id))
    await stopTransfer(context, id, { personId: person.id }, phone === person.phone ? 'verifiedAnew' : 'moved');
  const saved = await saveVerifiedPhone(db, person, actor.openid, phone, now);
  // Half an hour to ask for the account, from this WeChat alone; whose it is is not said.
  if (saved === 'taken') throw errors.PHONE_TAKEN({ data: { claim: claimOf(actor.openid ?? '', phone, now) } });
  // It went into another WeChat while this one was asking.
  if (saved === 'gone') throw errors.PHONE_CODE_INVALID();
  // Being named makes him nothing: he is asked.
  const asking = await findAsking(db, person.id, now);
  audit({
    subject: `person:${person.id}`,
    before: { phone: person.phone, verified: person.phoneVerified },
    after: { phone, asking: asking.map(({ representativeId }) => representativeId) },
  });
  return { phone, asking };
});
