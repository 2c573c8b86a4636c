import { seal, unseal } from '../shared/secrets';

/**
 * Codes of 35 characters that only this house can make: whoever keeps one follows what he sent without a name, and nobody
 * else does.
 * @param use its key; a code of another use opens nothing
 */
export const followCode = (use: string) => ({
  write: (id: string): string => seal(use, Buffer.from(id.replace(/-/g, ''), 'hex')),
  /** The id of a code, or null. */
  read: (code: string): string | null => {
    const bytes = unseal(use, code.replace(/\s/g, ''));
    if (bytes?.length !== 16) return null;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
});
