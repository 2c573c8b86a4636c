import { privacy } from '../../contracts/privacy';
import { closeAccount, holdAccount } from '../identity/effects';
import { on } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { saveErasure } from './erasure-store';
import { dropExports } from './export-store';
import { findCaller } from './person-store';
import { planFor, presentObstacles, type Plan } from './plan';
import { writeReceipt } from './receipt-code';
import { erasing } from './tasks';

/**
 * Closes the account at once, so that nobody acts as it from this commit on, and leaves the rest to the job. What stands in
 * the way is asked once the account is held: whoever acts as it at this very moment is waited for, and counts.
 */
export const erase = on(privacy.erase).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  const who = await findCaller(db, actor);
  if (!who || !(await holdAccount(db, who.id))) throw errors.NOTHING_HELD();
  const plan = await planFor(db, who, today);
  if (isNew(plan)) throw errors.NOTHING_HELD();
  if (plan.obstacles.length > 0)
    throw errors.OBSTACLES({ data: { obstacles: presentObstacles(plan.obstacles, language) } });
  if (plan.seen !== input.seen) throw errors.PLAN_CHANGED();
  const erasureId = await saveErasure(db, who, now);
  if (!erasureId) throw errors.NOTHING_HELD();
  await dropExports(db, who.id, now);
  await closeAccount(db, who.id, now);
  await enqueue(db, now, erasing, [{ erasureId }], (task) => task.erasureId);
  audit({ subject: `erasure:${erasureId}` });
  return { receipt: writeReceipt(erasureId) };
});

/** A visitor whom this very call has made a person. */
const isNew = ({ holdings }: Plan): boolean =>
  holdings.every(({ key, goes, kept }) => key === 'identity.person' || goes + kept === 0);
