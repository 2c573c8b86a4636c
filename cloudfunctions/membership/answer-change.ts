import { membership, seconds } from '../../contracts/membership';
import { officesFor } from '../ground/reach';
import { on, personOf, type Context } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { findChange, saveAnswer, type Change } from './change-store';
import { maySecond } from './hands';
import { invitationRules } from './invitation-rules';
import { endExpired } from './invitation-store';
import { endHand, findHands, saveInvitation, savePrimary, type RepresentativeRow } from './representative-store';
import { invitation } from './tasks';
import { tellEnded, tellPrimary } from './tell-representatives';
import { lockLivingUnit, type LivingUnit } from './unit-store';

/** The second hand. Who proposed it may take it back; the rest is for another one, and not for whom it concerns. */
export const answerChange = on(membership.answerChange).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const me = personOf(actor).id;
  const seen = await findChange(db, input.changeId);
  const unit = seen && (await lockLivingUnit(db, seen.membershipId));
  const change = unit && (await findChange(db, input.changeId));
  const hands = unit ? await findHands(db, unit.id, now) : [];
  if (!change || !unit || !mayKnow(context, change, hands)) throw errors.CHANGE_NOT_FOUND();
  const takesBack = change.by === me && !input.agree;
  if (!takesBack && !mayAnswer(context, change, hands)) throw errors.NOT_YOURS_TO_CONFIRM();
  const reason = input.reason ?? null;
  if (!(await saveAnswer(db, { id: change.id, by: me, agreed: input.agree, reason }, now)))
    throw errors.CHANGE_NOT_FOUND();
  if (input.agree) {
    const refused = await carryOut(context, unit, change, hands);
    if (refused) throw errors[refused]();
  }
  audit({
    subject: `membership:${unit.id}`,
    after: { changeId: change.id, agree: input.agree },
    reason: reason ?? change.reason,
    note: input.agree ? change.kind : 'not agreed',
  });
  return { agreed: input.agree };
});

const isSecond = ({ actor }: Pick<Context, 'actor'>, { committeeId }: Change) =>
  officesFor(actor, committeeId, seconds).length > 0;
const represents = ({ actor }: Pick<Context, 'actor'>, hands: readonly RepresentativeRow[]) =>
  hands.some((hand) => hand.personId !== null && hand.personId === actor.person?.id);

/** Who learns that there is such a change: the side that makes it. */
export const mayKnow = (context: Pick<Context, 'actor'>, change: Change, hands: readonly RepresentativeRow[]) =>
  change.side === 'company' ? represents(context, hands) : isSecond(context, change) && !represents(context, hands);

const mayAnswer = (context: Pick<Context, 'actor'>, change: Change, hands: readonly RepresentativeRow[]) =>
  change.side === 'company'
    ? maySecond(change, hands, context.actor.person?.id)
    : change.by !== context.actor.person?.id && mayKnow(context, change, hands);

/** What both hands wanted, if it can still be done: the first hand must still be one of the member's. */
async function carryOut(context: Context, unit: LivingUnit, change: Change, hands: readonly RepresentativeRow[]) {
  const { db, now, actor } = context;
  const me = personOf(actor).id;
  const { kind, side, reason } = change;
  if (kind === 'name') {
    if (change.name === null || change.phone === null) throw new Error('a naming has a name and a phone');
    await endExpired(db, now, unit.id);
    const { until } = await invitationRules(context);
    const naming = {
      membershipId: unit.id,
      name: change.name,
      phone: change.phone,
      title: change.title,
      namedBy: change.by,
    };
    const primary = change.makesPrimary && !hands.some((hand) => hand.primary);
    const id = await saveInvitation(db, { ...naming, primary, namedAs: 'secretariat', until }, now);
    if (!id) return 'ALREADY_REPRESENTATIVE';
    await enqueue(db, now, invitation, [{ representativeId: id }]);
    return null;
  }
  const hand = hands.find((each) => each.id === change.representativeId);
  const first = side === 'secretariat' || hands.some((each) => each.personId === change.by);
  if (!hand || !first) return 'CHANGE_VOID';
  if (kind === 'primary') {
    if (!(await savePrimary(db, unit.id, hand.id))) return 'CHANGE_VOID';
    await tellPrimary(context, unit, hand.shownName);
    return null;
  }
  const ended = await endHand(db, hand, { as: side, by: me, reason }, now);
  if (!ended) return 'CHANGE_VOID';
  await tellEnded(context, unit, ended, { as: side, reason });
  return null;
}
