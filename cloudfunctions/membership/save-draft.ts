import { membership } from '../../contracts/membership';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { sealForm } from './draft-form';
import { findOwnApplication } from './store';
import { changeDraft, saveNewDraft, type Draft } from './draft-store';

export const saveDraft = on(membership.saveDraft).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { draftId, kind, step, form } = input;
    const id = draftId ?? newId(now);
    // A draft that answers a return belongs to an application of one's own.
    const membershipId = input.membershipId ? await findOwnApplication(db, actor, input.membershipId) : null;
    const draft: Draft = { id, personId: personOf(actor).id, membershipId, kind, step, form: sealForm(id, form) };
    if (!draftId && !(await saveNewDraft(db, draft, now))) throw errors.TOO_MANY_DRAFTS();
    // A client that does not say which version it has read has read none.
    const version = draftId ? await changeDraft(db, draft, input.version ?? null, now) : 1;
    if (version === 'gone') throw errors.DRAFT_NOT_FOUND();
    if (version === 'conflict') throw errors.DRAFT_CONFLICT();
    audit({ subject: `application_draft:${draft.id}`, after: draft.form });
    return { draftId: draft.id, version, savedAt: now.toISOString() };
  },
);
