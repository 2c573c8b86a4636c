import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { phoneNumberOf } from '../shared/wechat';
import { findUnitsByPhone, saveVerifiedPhone } from './store';
import { presentUnit } from './units';

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
    const joined = await findUnitsByPhone(db, phone);
    audit({
      subject: `person:${person.id}`,
      before: { phone: person.phone, verified: person.phoneVerified },
      after: { phone, joined: joined.map((unit) => unit.membershipId) },
    });
    return { phone, joinedUnits: joined.map(presentUnit) };
  },
);
