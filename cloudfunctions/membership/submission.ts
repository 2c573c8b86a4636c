import * as z from 'zod';
import { materialCode, memberKind, type ApplicationForm } from '../../contracts/application';
import type { CheckItem } from '../../contracts/membership';
import { askAboutWords } from '../ground/content-check';
import { addDays, dayOf } from '../shared/clock';
import { personOf, type Context } from '../shared/implement';
import { findConflict, findSubmissionFacts, type SubmissionFacts } from './submission-store';
import { showMemberNo } from './card';
import { checkCompleteness, isComplete } from './judge-completeness';
import { identityKeyOf, isPersonKey } from './identity-key';
import { searchName } from '../ground/search-name';
import { contentCheck } from './tasks';

const requiredMaterials = z.record(memberKind, z.array(materialCode));

export interface Examined {
  facts: SubmissionFacts;
  identityKey: string;
  check: CheckItem[];
  complete: boolean;
  missingFiles: string[];
  /** First day on which an expelled member may apply again; null when nothing stands in the way. */
  reapplyFrom: string | null;
}

/** Loads what the form is judged by and runs the completeness check over it. */
export async function examine(
  { db, today, actor }: Context,
  form: ApplicationForm,
  membershipId: string | null,
): Promise<Examined> {
  const identityKey = identityKeyOf(form);
  const fileIds = form.materials.map((material) => material.fileId);
  const facts = await findSubmissionFacts(db, {
    today,
    identityKey,
    committeeId: form.committeeId ?? null,
    ownerId: actor.person?.id ?? '00000000-0000-0000-0000-000000000000',
    fileIds,
    membershipId,
  });
  const check = checkCompleteness({
    form,
    today,
    applicantPhone: actor.person?.phoneVerified ? actor.person.phone : null,
    requiredMaterials: requiredMaterials.parse(facts.requiredMaterials),
    taken: facts.conflictId !== null,
  });
  const reapplyFrom = facts.expelledOn ? addDays(facts.expelledOn, z.number().parse(facts.reapplyAfterDays)) : null;
  return {
    facts,
    identityKey,
    check,
    complete: isComplete(check),
    missingFiles: fileIds.filter((id) => !facts.confirmedFiles.includes(id)),
    reapplyFrom: reapplyFrom && reapplyFrom > today ? reapplyFrom : null,
  };
}

/** The columns of a membership that the form fills, the same for the first submission and every later one. */
export function rowOf(form: ApplicationForm, examined: Examined) {
  return {
    kind: form.kind,
    identity_key: examined.identityKey,
    name: form.name,
    search_name: searchName(form.name),
    uscc: form.kind === 'individual' ? null : form.uscc,
    legal_rep: form.kind === 'individual' ? null : form.legalRep,
    industry: form.industry,
    region: form.region,
    size: form.kind === 'unit' ? form.size : null,
    address: form.address ?? null,
    introduction: form.introduction || null,
    committee_id: form.committeeId ?? null,
    status: 'under_review' as const,
    completeness: JSON.stringify(examined.check),
    content_state: 'pending' as const,
  };
}

/** The words that others will see go to WeChat's content check after the commit. */
export async function askContentCheck(
  { db, now, actor }: Context,
  membershipId: string,
  words: { name: string; address?: string | null; introduction?: string | null },
): Promise<void> {
  const text = [words.name, words.address, words.introduction].filter(Boolean).join('\n');
  const subject = `membership:${membershipId}`;
  await askAboutWords(db, now, contentCheck, [{ subject, author: personOf(actor).id, text }]);
}

/** The refusals of a form, as `submit` and `resubmit` both declare them. */
interface FormRefusals {
  COMPANY_IS_MEMBER: (given: { data: { memberNo: string | null; contact: string | null } }) => Error;
  COMPANY_IS_APPLYING: (given: { data: { submittedOn: string; contact: string | null; yours: boolean } }) => Error;
  PERSON_IS_MEMBER: (given: { data: { memberNo: string | null } }) => Error;
  PERSON_IS_APPLYING: (given: { data: { submittedOn: string; yours: boolean } }) => Error;
  COMMITTEE_NOT_FOUND: () => Error;
  REAPPLY_LATER: (given: { data: { from: string } }) => Error;
  FILE_NOT_FOUND: (given: { data: { fileIds: string[] } }) => Error;
  INCOMPLETE: (given: { data: { check: CheckItem[] } }) => Error;
}

/** The refusal of a form that cannot go in as it is, or null. */
export async function refuseForm(
  context: Context,
  examined: Examined,
  membershipId: string | null,
  errors: FormRefusals,
): Promise<Error | null> {
  if (examined.facts.conflictId) return refuseConflict(context, examined.identityKey, membershipId, errors);
  if (!examined.facts.committeeFound) return errors.COMMITTEE_NOT_FOUND();
  if (examined.reapplyFrom) return errors.REAPPLY_LATER({ data: { from: examined.reapplyFrom } });
  if (examined.missingFiles.length) return errors.FILE_NOT_FOUND({ data: { fileIds: examined.missingFiles } });
  return examined.complete ? null : errors.INCOMPLETE({ data: { check: examined.check } });
}

/** What an applicant is told about the company or the person that is already there. */
export async function refuseConflict(
  { db, actor }: Context,
  identityKey: string,
  except: string | null,
  errors: FormRefusals,
): Promise<Error> {
  const conflict = await findConflict(db, identityKey, except);
  if (!conflict) throw new Error('the conflict that the index reported is gone');
  const person = isPersonKey(identityKey);
  const contact = maskName(conflict.contact);
  if (conflict.memberNo !== null && person)
    return errors.PERSON_IS_MEMBER({ data: { memberNo: showMemberNo(conflict.memberNo) } });
  if (conflict.memberNo !== null)
    return errors.COMPANY_IS_MEMBER({ data: { memberNo: showMemberNo(conflict.memberNo), contact } });
  const yours =
    conflict.appliedBy === actor.person?.id || actor.units.some((unit) => unit.membershipId === conflict.id);
  const submittedOn = dayOf(conflict.submittedAt);
  return person
    ? errors.PERSON_IS_APPLYING({ data: { submittedOn, yours } })
    : errors.COMPANY_IS_APPLYING({ data: { submittedOn, contact, yours } });
}

/** `张**` */
export const maskName = (name: string | null): string | null =>
  name ? `${[...name][0]}${'*'.repeat(Math.max(1, [...name].length - 1))}` : null;
