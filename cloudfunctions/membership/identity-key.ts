import type { ApplicationForm } from '../../contracts/application';
import { personIn, type IdType } from '../../contracts/identity-document';
import { normaliseUscc } from '../../contracts/uscc';
import { encrypt, fingerprint } from '../shared/secrets';

/** A person, whichever issue of his document it is read from. */
export const personKeyOf = (idType: IdType, idNumber: string): string =>
  `id:${fingerprint('idNumber', personIn(idType, idNumber))}`;

/** Who a member is, in one comparable value; an ID number itself is only ever stored sealed. */
export const identityKeyOf = (form: ApplicationForm): string =>
  form.kind === 'individual' ? personKeyOf(form.idType, form.idNumber) : `uscc:${normaliseUscc(form.uscc)}`;

export const isPersonKey = (identityKey: string): boolean => identityKey.startsWith('id:');

/** `4306**********6631`; a short number, such as a passport's, keeps its first and its last two. */
const maskIdNumber = (idNumber: string): string => {
  const [first, last] = idNumber.length >= 15 ? [4, 4] : [1, 2];
  return `${idNumber.slice(0, first)}${'*'.repeat(Math.max(1, idNumber.length - first - last))}${idNumber.slice(-last)}`;
};

/** The columns of a membership that hold a person's document. */
export const sealedIdNumber = (form: ApplicationForm, membershipId: string) =>
  form.kind === 'individual'
    ? {
        id_type: form.idType,
        id_number: encrypt('idNumber', membershipId, form.idNumber),
        id_number_masked: maskIdNumber(form.idNumber),
      }
    : { id_type: null, id_number: null, id_number_masked: null };
