import { membership } from '../../contracts/membership';
import { saveConsents } from '../identity/effects';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { deleteDraft } from './draft-store';
import { forApplicant, isApplicant } from './handled';
import { sealedIdNumber } from './identity-key';
import { tellSubmitted } from './notify';
import { presentApplication } from './present';
import { changeForm, saveEvent, saveMaterials, saveRepresentatives } from './store';
import { askContentCheck, examine, refuseConflict, refuseForm, rowOf } from './submission';

/** Answers a return: the whole form again, reviewed anew from the first step. */
export const resubmit = on(membership.resubmit).handler(
  async ({ input: { membershipId, version, form, draftId }, context, errors }) => {
    const { db, now, today, actor, audit } = context;
    const applicant = personOf(actor);
    const before = await findApplication(db, membershipId);
    if (!before || !isApplicant(actor, before)) throw errors.APPLICATION_NOT_FOUND();
    if (before.status !== 'returned' || before.version !== version)
      throw errors.ALREADY_HANDLED({ data: forApplicant(before) });

    const examined = await examine(context, form, membershipId);
    const refusal = await refuseForm(context, examined, membershipId, errors);
    if (refusal) throw refusal;
    const row = {
      ...rowOf(form, examined, today),
      ...sealedIdNumber(form, membershipId),
      flow_id: examined.facts.flowId,
    };
    const changed = await changeForm(db, membershipId, version, 'returned', row);
    if (changed === 'taken') throw await refuseConflict(context, examined.identityKey, membershipId, errors);
    if (!changed) {
      const latest = await findApplication(db, membershipId);
      throw errors.ALREADY_HANDLED({ data: forApplicant(latest ?? before) });
    }
    await saveRepresentatives(db, membershipId, form, applicant, now);
    await saveMaterials(db, membershipId, form.materials, now);
    await saveEvent(db, { membershipId, kind: 'resubmitted', seq: null, personId: applicant.id }, now);
    await saveConsents(db, now, applicant.id, actor.channel === 'desk' ? 'desk' : 'wechat', form.consents);
    await askContentCheck(context, membershipId, version + 1, form);
    if (draftId) await deleteDraft(db, applicant.id, draftId);

    const record = await findApplication(db, membershipId);
    if (!record) throw new Error('the application was saved in this transaction');
    await tellSubmitted(context, record);
    audit({ subject: `membership:${membershipId}`, before, after: record });
    return presentApplication(record, 'applicant', today);
  },
);
