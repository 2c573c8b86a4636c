import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { judgeModel } from './judge-model';
import { findModelRow, insertDraft, updateDraft } from './model-store';
import { holdsAll, keepers } from './sight';

export const draftModel = on(credit.draftModel).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!holdsAll(actor, keepers)) throw errors.MODEL_NOT_FOUND();
  const { body, note, startsOn } = input;
  const verdict = judgeModel(body, startsOn, today);
  if (!verdict.ok) {
    if ('sum' in verdict) throw errors.WEIGHTS_NOT_100({ data: { sum: verdict.sum } });
    throw errors[verdict.code]();
  }
  if (input.id) {
    const before = await findModelRow(db, input.id, today);
    if (!before) throw errors.MODEL_NOT_FOUND();
    if (!(await updateDraft(db, input.id, { body, note, startsOn }))) throw errors.MODEL_MOVED();
    audit({ subject: `credit_model:${input.id}`, before: before.body, after: input, note });
    return { id: input.id };
  }
  const id = newId(now);
  if (!(await insertDraft(db, { id, body, note, startsOn, by: personOf(actor).id }, now))) throw errors.DRAFT_EXISTS();
  audit({ subject: `credit_model:${id}`, after: input, note });
  return { id };
});
