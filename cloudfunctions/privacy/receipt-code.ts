import { seal, unseal } from '../shared/secrets';

const use = 'erasureReceipt';
const bytesOf = (id: string) => Buffer.from(id.replace(/-/g, ''), 'hex');

/** 35 characters that only this house can make: who keeps them can prove what was erased. */
export const writeReceipt = (erasureId: string): string => seal(use, bytesOf(erasureId));
/** The erasure of a receipt, or null. */
export function readReceipt(receipt: string): string | null {
  const bytes = unseal(use, receipt.trim());
  if (bytes?.length !== 16) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
