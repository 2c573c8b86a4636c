import { expenses } from '../../contracts/expenses';
import { on, personOf } from '../shared/implement';
import { deleteDraft } from './draft-store';

export const discardDraft = on(expenses.discardDraft).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  if (!(await deleteDraft(db, personOf(actor).id, input.draftId))) throw errors.DRAFT_NOT_FOUND();
  audit({ subject: `expense_draft:${input.draftId}` });
  return {};
});
