import { identity } from '../../contracts/identity';
import { maskPhone, toE164 } from '../../contracts/phone';
import { on } from '../shared/implement';
import { phoneTail } from './judge-term';
import { findPeopleBy } from './store';

export const findPeople = on(identity.findPeople).handler(async ({ input, context: { db, actor, today } }) => {
  const found = await findPeopleBy(db, actor, { q: input.q, tail: toE164(input.q) ?? phoneTail(input.q), today });
  return {
    rows: found.map((row) => {
      const phone = row.phone && maskPhone(row.phone);
      // Somebody whom nobody has named is told by his number.
      return { personId: row.personId, name: row.name ?? phone ?? '', phone, units: row.units };
    }),
  };
});
