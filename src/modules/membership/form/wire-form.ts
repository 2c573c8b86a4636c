import { applicationForm, type ApplicationForm } from '@contracts/application';
import { consentVersions } from '@contracts/consents';
import { isDocumentNumber } from '@contracts/identity-document';
import { fieldIssues } from '@contracts/sentences';
import { today } from '@/i18n/dates';
import { membershipText } from '../text';
import type { DraftForm } from './draft-form';

const given = (value: string) => (value.trim() ? value : undefined);
const chosen = <T>(value: T | null) => value ?? undefined;
/** Of a picker: empty is not a code, and the sentence says what to choose. */
const picked = (value: string | null) => value ?? '';

/** The draft in the contract's shape; what is empty is absent, so that its issue says "fill this in". */
const shaped = (form: DraftForm) => {
  const shared = {
    kind: form.kind,
    name: given(form.name),
    industry: picked(form.industry),
    region: picked(form.region),
    address: given(form.address),
    introduction: given(form.introduction),
    committeeId: chosen(form.committeeId),
    materials: form.materials.map(({ code, fileId, nameOnDocument, number, validTo }) => ({
      code,
      fileId,
      nameOnDocument: given(nameOnDocument),
      number: given(number),
      validTo,
    })),
    consents: form.consents.map((code) => ({ code, version: consentVersions[code] })),
  };
  if (form.kind === 'individual') {
    const { idType, idNumber, phone, title } = form;
    return { ...shared, idType, idNumber: given(idNumber), phone: given(phone), title: given(title) };
  }
  return {
    ...shared,
    ...(form.kind === 'unit' ? { size: chosen(form.size) } : {}),
    uscc: form.uscc,
    legalRep: given(form.legalRep),
    representatives: form.representatives.map(({ name, phone, title, primary }) => ({
      name: given(name),
      phone: given(phone),
      title: given(title),
      primary,
    })),
  };
};

export type Issues = Record<string, string>;

/** The form as it may be sent, or what is said beside each field, by dotted path. */
export const wireForm = (form: DraftForm, language: 'zh' | 'en'): { form: ApplicationForm | null; issues: Issues } => {
  const parsed = applicationForm.safeParse(shaped(form));
  const issues: Issues = {};
  for (const { path, message } of parsed.success ? [] : fieldIssues(parsed.error.issues, language))
    issues[path.join('.')] ??= message;
  // The schema takes any document; a number that cannot be one of its kind is said at once.
  if (form.kind === 'individual' && form.idNumber && !isDocumentNumber(form.idType, form.idNumber, today()))
    issues.idNumber ??= membershipText(
      form.idType === 'residentId' ? 'apply.fields.idNumberWrong' : 'apply.fields.idNumberForm',
    );
  return { form: parsed.success && Object.keys(issues).length === 0 ? parsed.data : null, issues };
};
