import { expenses } from '../../contracts/expenses';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { keepDraft } from './draft-store';

export const saveDraft = on(expenses.saveDraft).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const saved = await keepDraft(db, { ...input, id: newId(now), personId: personOf(actor).id }, now);
  if (saved === 'gone') throw errors.DRAFT_NOT_FOUND();
  if (saved === 'moved') throw errors.DRAFT_MOVED();
  if (saved === 'full') throw errors.TOO_MANY_DRAFTS();
  audit({ subject: `expense_draft:${saved.id}` });
  return saved;
});
