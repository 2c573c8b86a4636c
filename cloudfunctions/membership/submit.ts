import { membership } from '../../contracts/membership';
import { saveConsents } from '../identity/effects';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { deleteDraft } from './draft-store';
import { sealedIdNumber } from './identity-key';
import { tellSubmitted } from './notify';
import { presentApplication } from './present';
import { openAdmission } from './open-case';
import { saveMaterials, saveMembership, saveRepresentatives } from './store';
import { askContentCheck, examine, refuseConflict, refuseForm, rowOf } from './submission';

/** Files an application: complete, or not at all. The unique index lets one application a company through. */
export const submit = on(membership.submit).handler(async ({ input: { form, draftId }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const applicant = personOf(actor);
  const examined = await examine(context, form, null);
  const refusal = await refuseForm(context, examined, null, errors);
  if (refusal) throw refusal;

  const id = newId(now);
  const row = {
    id,
    case_id: await openAdmission(context, id, form, examined.facts),
    ...rowOf(form, examined),
    ...sealedIdNumber(form, id),
    applied_by: applicant.id,
    submitted_at: now,
  };
  if (!(await saveMembership(db, row))) throw await refuseConflict(context, examined.identityKey, null, errors);
  await saveRepresentatives(db, id, form, applicant, now);
  await saveMaterials(db, id, form.materials, now);
  await saveConsents(db, now, applicant.id, actor.channel === 'desk' ? 'desk' : 'wechat', form.consents);
  await askContentCheck(context, id, form);
  if (draftId) await deleteDraft(db, applicant.id, draftId);

  const record = await findApplication(db, id);
  if (!record) throw new Error('the application was saved in this transaction');
  await tellSubmitted(context, record);
  audit({ subject: `membership:${id}`, after: record });
  return presentApplication(record, 'applicant', today);
});
