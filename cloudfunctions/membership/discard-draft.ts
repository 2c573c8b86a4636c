import { membership } from '../../contracts/membership';
import { on, personOf } from '../shared/implement';
import { deleteDraft } from './draft-store';

export const discardDraft = on(membership.discardDraft).handler(
  async ({ input, context: { db, actor, audit }, errors }) => {
    if (!(await deleteDraft(db, personOf(actor).id, input.draftId))) throw errors.DRAFT_NOT_FOUND();
    audit({ subject: `application_draft:${input.draftId}` });
    return {};
  },
);
