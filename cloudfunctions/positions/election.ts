import { positions } from '../../contracts/positions';
import { on } from '../shared/implement';
import { findElection, findNext } from './election-store';
import { presentElection } from './present-election';
import { mayAct, mayRead } from './reach';

export const election = on(positions.election).handler(async ({ input, context: { db, actor, today }, errors }) => {
  if (!mayRead(actor)) throw errors.ELECTION_NOT_FOUND();
  const found = await findElection(db, input.electionId ?? null);
  if (!found && input.electionId) throw errors.ELECTION_NOT_FOUND();
  const next = await findNext(db, today);
  return { election: found ? presentElection(actor, today, found) : null, next, mayAct: mayAct(actor) };
});
