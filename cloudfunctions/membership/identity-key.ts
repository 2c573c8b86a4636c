import type { ApplicationForm } from '../../contracts/application';
import { normaliseUscc } from '../../contracts/uscc';
import { encrypt, fingerprint } from '../shared/secrets';

/** Who a member is, in one comparable value; an ID number itself is only ever stored sealed. */
export const identityKeyOf = (form: ApplicationForm): string =>
  form.kind === 'individual'
    ? `id:${fingerprint('idNumber', `${form.idType}:${form.idNumber}`)}`
    : `uscc:${normaliseUscc(form.uscc)}`;

/** `4306**********6631` */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length > 8
    ? `${idNumber.slice(0, 4)}${'*'.repeat(idNumber.length - 8)}${idNumber.slice(-4)}`
    : `${idNumber.slice(0, 1)}****`;

/** The columns of a membership that hold a person's document. */
export const sealedIdNumber = (form: ApplicationForm, membershipId: string) =>
  form.kind === 'individual'
    ? {
        id_type: form.idType,
        id_number: encrypt('idNumber', membershipId, form.idNumber),
        id_number_masked: maskIdNumber(form.idNumber),
      }
    : { id_type: null, id_number: null, id_number_masked: null };
