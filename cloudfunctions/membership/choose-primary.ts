import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { presentHands } from './hands';
import { mayChoosePrimary } from './judge-hand';
import { findHands, savePrimary } from './representative-store';
import { tellPrimary } from './tell-representatives';
import { lockOwnUnit } from './unit-store';

/** The primary one hands on; while the place is open those who stand for the member fill it. No order does. */
export const choosePrimary = on(membership.choosePrimary).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const unit = await lockOwnUnit(db, actor);
  const hands = await findHands(db, unit.id, now);
  if (!mayChoosePrimary(hands, personOf(actor).id)) throw errors.NOT_YOURS_TO_CHOOSE();
  const chosen = hands.find((each) => each.id === input.representativeId && each.personId !== null);
  if (!chosen || !(await savePrimary(db, unit.id, chosen.id))) throw errors.REPRESENTATIVE_NOT_FOUND();
  await tellPrimary(context, unit, chosen.shownName);
  audit({ subject: `membership:${unit.id}`, before: { hands }, after: { primary: chosen.id } });
  return presentHands(context, unit.id);
});
