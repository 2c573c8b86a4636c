import { seal, unseal } from '../shared/secrets';

const use = 'ticketPass';
const idBytes = 16;

/** What a colleague is handed to see his own entry code with: it names his registration, and only this house makes it. */
export const makePass = (registrationId: string): string =>
  seal(use, Buffer.from(registrationId.replaceAll('-', ''), 'hex'));

/** The registration that a pass opens; null for what this house has not made. */
export function readPass(pass: string): string | null {
  const bytes = unseal(use, pass);
  if (bytes?.length !== idBytes) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
