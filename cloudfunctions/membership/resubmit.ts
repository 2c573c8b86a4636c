import { membership } from '../../contracts/membership';
import { saveConsents } from '../identity/effects';
import { makeMove } from '../flows/effects';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { deleteDraft } from './draft-store';
import { forApplicant, isApplicant } from './handled';
import { sealedIdNumber } from './identity-key';
import { tellSubmitted } from './notify';
import { presentApplication } from './present';
import { changeForm, saveMaterials, saveRepresentatives } from './store';
import { factsOf } from './open-case';
import { askContentCheck, examine, refuseConflict, refuseForm, rowOf } from './submission';

/** Answers a return: the whole form again, reviewed anew from the first step. */
export const resubmit = on(membership.resubmit).handler(
  async ({ input: { membershipId, version, form, draftId }, context, errors }) => {
    const { db, now, today, actor, audit } = context;
    const applicant = personOf(actor);
    const before = await findApplication(db, membershipId);
    if (!before || !isApplicant(actor, before)) throw errors.APPLICATION_NOT_FOUND();
    const { flow } = before;
    if (flow?.state !== 'returned' || flow.version !== version)
      throw errors.ALREADY_HANDLED({ data: forApplicant(before) });

    const examined = await examine(context, form, membershipId);
    const refusal = await refuseForm(context, examined, membershipId, errors);
    if (refusal) throw refusal;
    const { flow: current, overrides } = examined.facts;
    const move = { do: 'answer' as const, flowId: current.id, steps: current.steps, overrides };
    const about = { title: form.name, committeeId: form.committeeId ?? null, facts: factsOf(form) };
    const moved = await makeMove(db, flow, move, { personId: applicant.id, about }, context);
    if (typeof moved === 'string') {
      const latest = await findApplication(db, membershipId);
      throw errors.ALREADY_HANDLED({ data: forApplicant(latest ?? before) });
    }
    const row = { ...rowOf(form, examined), ...sealedIdNumber(form, membershipId) };
    // It is under review again with its case, by the trigger of migrations/0027.
    if ((await changeForm(db, membershipId, before.row_version + 1, 'under_review', row)) !== true)
      throw await refuseConflict(context, examined.identityKey, membershipId, errors);
    await saveRepresentatives(db, membershipId, form, applicant, now);
    await saveMaterials(db, membershipId, form.materials, now);
    await saveConsents(db, now, applicant.id, actor.channel === 'desk' ? 'desk' : 'wechat', form.consents);
    await askContentCheck(context, membershipId, form);
    if (draftId) await deleteDraft(db, applicant.id, draftId);

    const record = await findApplication(db, membershipId);
    if (!record) throw new Error('the application was saved in this transaction');
    await tellSubmitted(context, record);
    audit({ subject: `membership:${membershipId}`, before, after: record });
    return presentApplication(record, 'applicant', today);
  },
);
