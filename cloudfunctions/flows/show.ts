import { flows } from '../../contracts/flows';
import { on } from '../shared/implement';
import { findStanding } from './facts';
import { judgeSight } from './judge-sight';
import { presentTrail } from './present';

export const show = on(flows.show).handler(async ({ input, context: { db, actor, now }, errors }) => {
  const standing = await findStanding(db, input.caseId);
  if (!standing || judgeSight(actor, standing) === null) throw errors.CASE_NOT_FOUND();
  return presentTrail(actor, standing, now);
});
