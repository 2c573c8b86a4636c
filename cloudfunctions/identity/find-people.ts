import { identity } from '../../contracts/identity';
import { maskPhone } from '../../contracts/phone';
import { on } from '../shared/implement';
import { judgePersonSought, noteOf } from './judge-person-sought';
import { findPeopleBy } from './store';

export const findPeople = on(identity.findPeople).handler(async ({ input, context, errors }) => {
  const { db, actor, today, audit } = context;
  const sought = judgePersonSought(input.q);
  if (sought === 'fragment') throw errors.PHONE_FRAGMENT();
  const found = await findPeopleBy(db, actor, sought, today);
  const only = found.length === 1 ? found[0] : undefined;
  audit({
    subject: only ? `person:${only.personId}` : 'person:several',
    note: `${noteOf(sought)}, ${found.length} found`,
    // Whoever has the whole number learns whose it is.
    looked: sought.by === 'phone' ? found.map(({ personId }) => ({ person: personId, what: 'phone' as const })) : [],
  });
  return {
    rows: found.map((row) => {
      const phone = row.phone && maskPhone(row.phone);
      // Somebody whom nobody has named is told by his number.
      return { personId: row.personId, name: row.name ?? phone ?? '', phone, units: row.units };
    }),
  };
});
