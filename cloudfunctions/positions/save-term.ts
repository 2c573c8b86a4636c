import { positions } from '../../contracts/positions';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { mayAct } from './reach';
import { insertTerm } from './term-store';

export const saveTerm = on(positions.saveTerm).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  if (input.endsOn <= input.startsOn) throw errors.DAYS_WRONG();
  const termId = newId(now);
  if (!(await insertTerm(db, { id: termId, ...input, by: personOf(actor).id }, now))) throw errors.TERM_TAKEN();
  audit({ subject: `term:${termId}`, after: input });
  return { termId };
});
