import { bytesOfId, idOfBytes } from '../shared/ids';
import { seal, unseal } from '../shared/secrets';

/**
 * Codes of 35 characters that only this house can make, each for one id: whoever keeps one follows what he sent without a
 * name, shows what he was handed, or proves what was erased, and nobody else does.
 * @param use its key; a code of another use opens nothing
 */
export const sealedId = (use: string) => ({
  write: (id: string): string => seal(use, bytesOfId(id)),
  /** The id of a code, or null. */
  read: (code: string): string | null => {
    const bytes = unseal(use, code.replace(/\s/g, ''));
    return bytes?.length === 16 ? idOfBytes(bytes) : null;
  },
});
