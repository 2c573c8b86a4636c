import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { findCaller } from './person-store';
import { planFor, presentPlan } from './plan';

export const erasurePlan = on(privacy.erasurePlan).handler(async ({ context: { db, actor, today, language } }) => {
  const who = await findCaller(db, actor);
  return who ? presentPlan(await planFor(db, who, today), language) : { obstacles: [], holdings: [], seen: '' };
});
