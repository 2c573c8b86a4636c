import { membership } from '../../contracts/membership';
import { findConfirmedFiles } from '../files/facts';
import { on, personOf } from '../shared/implement';
import { saveChange } from './change-store';
import { presentHands } from './hands';
import { judgeEnding } from './judge-hand';
import { findHands } from './representative-store';
import { tellProposed } from './tell-representatives';
import { lockOwnUnit } from './unit-store';

/** The first of the two hands that end a primary representative, with the company's written confirmation. */
export const removePrimary = on(membership.removePrimary).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const me = personOf(actor).id;
  if ((await findConfirmedFiles(db, me, [input.fileId])).length === 0) throw errors.FILE_NOT_FOUND();
  const unit = await lockOwnUnit(db, actor);
  const hands = await findHands(db, unit.id, now);
  const hand = hands.find((each) => each.id === input.representativeId && each.primary && each.accepted);
  const ending = hand && judgeEnding(hands, me, hand);
  if (ending === 'secretariat') throw errors.NEEDS_SECRETARIAT();
  if (!hand || ending !== 'twoHands') throw errors.REPRESENTATIVE_NOT_FOUND();
  const { fileId, reason } = input;
  const change = {
    ...{ membershipId: unit.id, side: 'company' as const, kind: 'end' as const, representativeId: hand.id },
    ...{ name: null, phone: null, title: null, makesPrimary: false, fileId, reason, by: me, as: 'member' },
  };
  if (!(await saveChange(db, change, now))) throw errors.CHANGE_WAITING();
  await tellProposed(context, unit, hand, reason);
  audit({ subject: `membership:${unit.id}`, after: change, reason });
  return presentHands(context, unit.id);
});
