import { decrypt, encrypt } from '../shared/secrets';

type Form = Record<string, unknown>;

/** A draft's ID number is stored as sealed as a member's. */
export const sealForm = (draftId: string, form: Form): Form =>
  typeof form.idNumber === 'string' && form.idNumber !== ''
    ? { ...form, idNumber: { sealed: encrypt('idNumber', draftId, form.idNumber).toString('base64') } }
    : form;

export const openForm = (draftId: string, form: Form): Form => {
  const { idNumber } = form;
  return typeof idNumber === 'object' &&
    idNumber !== null &&
    'sealed' in idNumber &&
    typeof idNumber.sealed === 'string'
    ? { ...form, idNumber: decrypt('idNumber', draftId, Buffer.from(idNumber.sealed, 'base64')) }
    : form;
};
