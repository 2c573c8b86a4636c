import { flows } from '../../contracts/flows';
import { startOf } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { findStanding } from './facts';
import { judgeSight, mayRemind } from './judge-sight';
import { saveReminder } from './reminder-store';
import { tellTurn } from './tell-turn';

export const remind = on(flows.remind).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const standing = await findStanding(db, input.caseId);
  const sight = standing && judgeSight(actor, standing);
  if (!standing || !sight) throw errors.CASE_NOT_FOUND();
  if (!mayRemind(sight, standing)) throw errors.NOTHING_TO_REMIND();
  const event = await saveReminder(
    db,
    standing,
    { kind: 'reminded', personId: personOf(actor).id },
    startOf(today),
    now,
  );
  if (!event) throw errors.REMINDED_TODAY();
  await tellTurn(db, now, standing.id, event);
  audit({ subject: standing.subject, note: 'reminded' });
  return { at: now.toISOString() };
});
