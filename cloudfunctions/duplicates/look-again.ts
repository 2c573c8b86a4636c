import { duplicates } from '../../contracts/duplicates';
import { on } from '../shared/implement';
import { dropApart } from './candidate-store';

export const lookAgain = on(duplicates.lookAgain).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  if (!(await dropApart(db, actor, [input.firstId, input.secondId]))) throw errors.NOT_APART();
  audit({ subject: `membership:${input.firstId}`, before: { apart: input.secondId } });
  return {};
});
