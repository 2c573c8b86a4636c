import { dues } from '../../contracts/dues';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { mayKeep } from './present';
import { findReduction, isMember, representsIt, saveRelief } from './relief-store';

/** A reduction by a clause that the assembly adopted with the standard; there is no other. */
export const relieve = on(dues.relieve).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { membershipId, standardId, reduction: seq, reason } = input;
  const by = personOf(actor).id;
  if (!mayKeep(actor, ['director', 'finance'])) throw errors.WHOLE_ASSOCIATION();
  if (!(await isMember(db, membershipId))) throw errors.NOT_FOUND();
  if (await representsIt(db, by, membershipId)) throw errors.OWN_COMPANY();
  const clause = await findReduction(db, standardId, seq);
  if (!clause) throw errors.NOT_PROVIDED();
  const id = newId(now);
  const given = { id, membershipId, standardId, ballotId: clause.ballotId, seq, reason, by };
  if (!(await saveRelief(db, given, now))) throw errors.ALREADY();
  audit({ subject: `membership:${membershipId}`, after: { ...clause, standardId }, reason });
  return { id };
});
