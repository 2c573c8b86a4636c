import { membership } from '../../contracts/membership';
import { toE164 } from '../../contracts/phone';
import { dayOf } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { presentHands } from './hands';
import { invitationRules } from './invitation-rules';
import { endExpired } from './invitation-store';
import { mayName } from './judge-hand';
import { findDeclined, findHands, findNamings, mostRepresentatives, saveInvitation } from './representative-store';
import { invitation } from './tasks';
import { lockOwnUnit } from './unit-store';

/**
 * Asks somebody to represent the member: he does once he has accepted. Nothing here depends on whether the number is
 * known, the time it takes no more than the reply: whoever has it is told by a task.
 */
export const addRepresentative = on(membership.addRepresentative).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const phone = toE164(input.phone);
  if (!phone) throw errors.PHONE_INVALID();
  const { id: membershipId, kind } = await lockOwnUnit(db, actor);
  if (kind === 'individual') throw errors.ACTS_HIMSELF();
  await endExpired(db, now, membershipId);
  const hands = await findHands(db, membershipId, now);
  const me = personOf(actor).id;
  if (!mayName(hands, me)) throw errors.NOT_YOURS_TO_NAME();
  if (hands.some((hand) => hand.phone === phone)) throw errors.ALREADY_REPRESENTATIVE();
  if (hands.length >= mostRepresentatives) throw errors.TOO_MANY_REPRESENTATIVES();
  const rules = await invitationRules(context);
  const declined = (await findDeclined(db, membershipId, rules.declinedSince)).find((row) => row.phone === phone);
  if (declined) throw errors.DECLINED_LATELY({ data: { again: dayOf(rules.restOver(declined.declinedAt)) } });
  const namings = await findNamings(db, membershipId, rules.namedSince);
  const [first] = namings;
  if (first && namings.length >= rules.monthly)
    throw errors.TOO_MANY_INVITATIONS({ data: { again: dayOf(rules.namedAgain(first)) } });
  const naming = { membershipId, name: input.name, phone, title: input.title ?? null, primary: false };
  const id = await saveInvitation(db, { ...naming, namedBy: me, namedAs: 'company', until: rules.until }, now);
  if (!id) throw errors.ALREADY_REPRESENTATIVE();
  await enqueue(db, now, invitation, [{ representativeId: id }]);
  audit({ subject: `membership:${membershipId}`, after: { representativeId: id, ...naming }, note: 'invited' });
  return presentHands(context, membershipId);
});
