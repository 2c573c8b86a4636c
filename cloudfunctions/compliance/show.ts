import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { findFinding } from './finding-store';
import { presentFinding } from './present';

export const show = on(compliance.show).handler(async ({ input, context, errors }) => {
  const record = await findFinding(context.db, context.actor, input.findingId, context);
  if (!record) throw errors.FINDING_NOT_FOUND();
  return presentFinding(context, record);
});
