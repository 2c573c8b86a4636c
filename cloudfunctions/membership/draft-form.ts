import { decrypt, encrypt } from '../shared/secrets';

type Form = Record<string, unknown>;

/** How a draft is stored: sealed for its row, but for what the queue calls it by and the files that it holds. */
export interface StoredForm {
  sealed: string;
  name?: string;
  files: string[];
}

const fileId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isRecord = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files that a form names, wherever in it; its depth is bounded by the contract. */
function filesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'fileId' && typeof each === 'string' && fileId.test(each) ? [each.toLowerCase()] : filesIn(each),
  );
}

/** Whatever a client writes, under whatever key: a number of a document may stand anywhere in it. */
export const sealForm = (draftId: string, form: Form): StoredForm => ({
  sealed: encrypt('draft', draftId, JSON.stringify(form)).toString('base64'),
  // Nobody's name is a number.
  ...(typeof form.name === 'string' && !/(\d[\s-]*){8}/.test(form.name.normalize('NFKC')) ? { name: form.name } : {}),
  files: [...new Set(filesIn(form))],
});

const opened = (use: string, draftId: string, sealed: string): string | null => {
  try {
    return decrypt(use, draftId, Buffer.from(sealed, 'base64'));
  } catch {
    // Not sealed by this house for this draft: a client wrote it into a draft of before, where it said nothing.
    return null;
  }
};

/** The form as it was typed. Drafts of before were stored open, with the number of their document sealed in them. */
export const openForm = (draftId: string, stored: Form): Form => {
  const whole = typeof stored.sealed === 'string' ? opened('draft', draftId, stored.sealed) : null;
  if (whole !== null) return JSON.parse(whole) as Form;
  const { idNumber, ...form } = stored;
  if (!isRecord(idNumber)) return stored;
  const number = typeof idNumber.sealed === 'string' ? opened('idNumber', draftId, idNumber.sealed) : null;
  return number === null ? form : { ...form, idNumber: number };
};
