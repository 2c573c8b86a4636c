import { standing } from '../../contracts/standing';
import { on, personOf } from '../shared/implement';
import { settleDeparture } from './departure-store';

/** What is left to do once a member has gone: its card and its accounts. The leaving itself waited for nothing. */
export const settle = on(standing.settle).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const given = { ...input, by: personOf(actor).id };
  if (!(await settleDeparture(db, actor, given, now))) throw errors.DEPARTURE_NOT_FOUND();
  audit({ subject: `membership:${input.membershipId}`, after: given, ...(input.note ? { reason: input.note } : {}) });
  return {};
});
