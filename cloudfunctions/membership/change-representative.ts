import { membership } from '../../contracts/membership';
import { toE164 } from '../../contracts/phone';
import { secretariat } from '../../contracts/wire';
import { findConfirmedFiles } from '../files/facts';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { saveChange } from './change-store';
import { endExpired } from './invitation-store';
import { findHands } from './representative-store';
import { tellProposed } from './tell-representatives';
import { lockLivingUnit } from './unit-store';

/** The secretariat's first hand: ends, names or moves the primary place on a document of the company. */
export const changeRepresentative = on(membership.changeRepresentative).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { change: asked, fileId, reason } = input;
  const me = personOf(actor).id;
  const unit = await lockLivingUnit(db, input.membershipId);
  const [office] = unit ? officesFor(actor, unit.committeeId, secretariat) : [];
  if (!unit || !office) throw errors.MEMBER_NOT_FOUND();
  await endExpired(db, now, unit.id);
  const hands = await findHands(db, unit.id, now);
  if (hands.some((hand) => hand.personId === me)) throw errors.OWN_COMPANY();
  if ((await findConfirmedFiles(db, me, [fileId])).length === 0) throw errors.FILE_NOT_FOUND();
  const named = asked.kind === 'name' ? { ...asked, phone: toE164(asked.phone) } : null;
  if (named && !named.phone) throw errors.PHONE_INVALID();
  if (named && hands.some((hand) => hand.phone === named.phone)) throw errors.ALREADY_REPRESENTATIVE();
  const hand = asked.kind === 'name' ? null : hands.find((each) => each.id === asked.representativeId);
  if (hand === undefined || (asked.kind === 'primary' && !hand?.personId)) throw errors.REPRESENTATIVE_NOT_FOUND();
  const change = {
    ...{ membershipId: unit.id, side: 'secretariat' as const, kind: asked.kind, representativeId: hand?.id ?? null },
    ...{ name: named?.name ?? null, phone: named?.phone ?? null, title: named?.title ?? null },
    ...{ makesPrimary: named?.primary ?? asked.kind === 'primary', fileId, reason, by: me, as: office },
  };
  const changeId = await saveChange(db, change, now);
  if (!changeId) throw errors.CHANGE_WAITING();
  if (hand && asked.kind === 'end') await tellProposed(context, unit, hand, reason);
  audit({ subject: `membership:${unit.id}`, after: change, reason });
  return { changeId };
});
