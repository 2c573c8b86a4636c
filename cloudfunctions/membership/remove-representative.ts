import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { presentHands } from './hands';
import { judgeEnding } from './judge-hand';
import { endHand, findHands } from './representative-store';
import { tellEnded } from './tell-representatives';
import { lockOwnUnit } from './unit-store';

/**
 * Ends a hand: one's own at any time, an invitation, and as the primary representative anybody's. With the last one the
 * secretariat holds the place open.
 */
export const removeRepresentative = on(membership.removeRepresentative).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const unit = await lockOwnUnit(db, actor);
  const hands = await findHands(db, unit.id, now);
  const hand = hands.find((each) => each.id === input.representativeId);
  if (!hand) throw errors.REPRESENTATIVE_NOT_FOUND();
  const me = personOf(actor).id;
  const ending = judgeEnding(hands, me, hand);
  if (ending === null) throw errors.NOT_YOURS_TO_REMOVE();
  if (ending === 'twoHands' || ending === 'secretariat') throw errors.NEEDS_TWO_HANDS();
  if (ending === 'himself' && unit.kind === 'individual') throw errors.ACTS_HIMSELF();
  if (ending === 'primary' && !input.reason) throw errors.REASON_REQUIRED();
  const reason = input.reason ?? null;
  const ended = await endHand(db, hand, { as: ending, by: me, reason }, now);
  if (!ended) throw errors.REPRESENTATIVE_NOT_FOUND();
  await tellEnded(context, unit, ended, { as: ending, reason });
  audit({
    subject: `membership:${unit.id}`,
    before: hand,
    after: { ending },
    ...(reason ? { reason } : {}),
    note: ending,
  });
  return ending === 'himself' ? null : presentHands(context, unit.id);
});
