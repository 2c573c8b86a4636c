import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { sealForm } from './draft-form';
import { changeDraft, saveNewDraft, type Draft } from './draft-store';

export const saveDraft = on.membership.saveDraft.handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { draftId, membershipId = null, kind, step, form } = input;
    const id = draftId ?? newId(now);
    const draft: Draft = { id, personId: personOf(actor).id, membershipId, kind, step, form: sealForm(id, form) };
    // A draft that answers a return belongs to an application of one's own.
    if (membershipId && !actor.units.some((unit) => unit.membershipId === membershipId)) draft.membershipId = null;
    if (draftId && !(await changeDraft(db, draft, now))) throw errors.DRAFT_NOT_FOUND();
    if (!draftId && !(await saveNewDraft(db, draft, now))) throw errors.TOO_MANY_DRAFTS();
    audit({ subject: `application_draft:${draft.id}`, after: draft.form });
    return { draftId: draft.id, savedAt: now.toISOString() };
  },
);
