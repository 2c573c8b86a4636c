import type { Minutes } from '../../contracts/minutes';
import { canonical } from '../shared/request';
import { sha256 } from '../shared/secrets';

export type Sealed = Pick<Minutes, 'version' | 'words' | 'facts' | 'confirmations'>;

/**
 * Hex SHA-256 over the JSON of `{ version, words, facts, confirmations, before }` with the keys of every object in order
 * and no white space; `before` is the hash of the version before, null for the first. Whoever may read the minutes can
 * reckon it again from what `proceedings.minutes` answers.
 */
export const minutesHash = ({ version, words, facts, confirmations }: Sealed, before: string | null): string =>
  sha256(canonical({ version, words, facts, confirmations, before })).toString('hex');
