import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { defaultModel } from './default-model';
import { findModels } from './model-store';
import { presentModel } from './present-model';
import { holdsAll, keepers } from './sight';

export const models = on(credit.models).handler(async ({ context: { db, today, actor } }) => {
  const rows = await findModels(db, today);
  return {
    rows: rows.map(presentModel),
    template: rows.find(({ inForce }) => inForce)?.body ?? defaultModel,
    mayDraft: holdsAll(actor, keepers) && !rows.some(({ state }) => state === 'draft' || state === 'proposed'),
  };
});
