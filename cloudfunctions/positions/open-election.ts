import { positions } from '../../contracts/positions';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { insertElection } from './election-store';
import { electionDays } from './judge-election';
import { mayAct } from './reach';
import { findLeadDays } from './rules';

/** Its days are those of the rule on the day that it begins; a later change of the rule moves none of them. */
export const openElection = on(positions.openElection).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  const days = electionDays(input.endsOn, await findLeadDays(db, today));
  const electionId = newId(now);
  if (!(await insertElection(db, { id: electionId, ...input, days, by: personOf(actor).id }, now)))
    throw errors.ELECTION_OPEN();
  audit({ subject: `election:${electionId}`, after: { ...input, days } });
  return { electionId };
});
