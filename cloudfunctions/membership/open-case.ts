import type { ApplicationForm } from '../../contracts/application';
import { openCase } from '../flows/effects';
import { personOf, type Context } from '../shared/implement';
import type { SubmissionFacts } from './submission-store';
import { admission } from './steps';

/** What conditions of a step may look at. */
export const factsOf = (form: ApplicationForm) => ({ kind: form.kind, size: form.kind === 'unit' ? form.size : null });

/** The case that decides on an application; its own are whoever files it, and whoever represents the company. */
export async function openAdmission(
  context: Context,
  membershipId: string,
  form: ApplicationForm,
  { flow, overrides }: Pick<SubmissionFacts, 'flow' | 'overrides'>,
): Promise<string> {
  const applicant = personOf(context.actor).id;
  const caseId = await openCase(
    context.db,
    context,
    { ...flow, overrides },
    {
      kind: admission,
      subject: `membership:${membershipId}`,
      title: form.name,
      page: `/modules/membership/pages/review/index?id=${membershipId}`,
      ownPage: `/modules/membership/pages/application/index?id=${membershipId}`,
      committeeId: form.committeeId ?? null,
      facts: factsOf(form),
      openedBy: applicant,
      parties: [
        { personId: applicant, reason: 'ownCompany' },
        { unitId: membershipId, reason: 'ownCompany' },
      ],
    },
  );
  if (!caseId) throw new Error('an application has an id of its own');
  return caseId;
}
