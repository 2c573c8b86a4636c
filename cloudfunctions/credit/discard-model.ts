import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findModelRow, moveModel } from './model-store';
import { holdsAll, keepers } from './sight';

export const discardModel = on(credit.discardModel).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const before = holdsAll(actor, keepers) ? await findModelRow(db, input.id, today) : undefined;
  if (!before) throw errors.MODEL_NOT_FOUND();
  if (!(await moveModel(db, input.id, 'draft', 'discarded'))) throw errors.MODEL_MOVED();
  audit({ subject: `credit_model:${input.id}`, before: before.state, after: 'discarded' });
  return { id: input.id };
});
