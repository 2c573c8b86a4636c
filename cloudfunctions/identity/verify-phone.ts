import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { phoneNumberOf } from '../shared/wechat';
import { findAsking, saveVerifiedPhone } from './store';

export const verifyPhone = on(identity.verifyPhone).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const person = personOf(actor);
    // WeChat is asked before any row is touched: nobody waits for a lock while WeChat takes its time.
    const phone = await phoneNumberOf(input.code).catch((error: unknown) => {
      if (error instanceof Unavailable) throw errors.WECHAT_UNAVAILABLE();
      throw error;
    });
    if (phone === null) throw errors.PHONE_CODE_INVALID();
    if (!(await saveVerifiedPhone(db, person.id, phone, now))) throw errors.PHONE_TAKEN();
    // Being named makes him nothing: he is asked.
    const asking = await findAsking(db, person.id, now);
    audit({
      subject: `person:${person.id}`,
      before: { phone: person.phone, verified: person.phoneVerified },
      after: { phone, asking: asking.map(({ representativeId }) => representativeId) },
    });
    return { phone, asking };
  },
);
