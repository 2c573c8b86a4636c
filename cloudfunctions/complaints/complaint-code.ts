import { seal, unseal } from '../shared/secrets';

const use = 'complaintCode';

/** 35 characters that only this house can make: who keeps them follows an anonymous complaint, and nobody else does. */
export const writeCode = (complaintId: string): string => seal(use, Buffer.from(complaintId.replace(/-/g, ''), 'hex'));
/** The complaint of a code, or null. */
export function readCode(code: string): string | null {
  const bytes = unseal(use, code.replace(/\s/g, ''));
  if (bytes?.length !== 16) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
