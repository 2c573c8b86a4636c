import { sentences } from '@contracts/sentences';
import { diagnoseUscc, normaliseUscc } from '@contracts/uscc';

export interface UsccHint {
  /** The code without spaces when it is complete and valid. */
  valid: string | null;
  organisationCodeOk: boolean;
  /** It may be somebody's ID number. */
  isIdNumber: boolean;
  error: string | null;
  /** Index of the wrong character in what was typed. */
  mark: number | null;
}

/** Index in the typed text of the n-th character that counts (from 1); spaces and hyphens do not. */
const indexIn = (typed: string, position: number): number | null => {
  let counted = 0;
  for (let index = 0; index < typed.length; index += 1) {
    counted += normaliseUscc(typed.charAt(index)).length;
    if (counted >= position) return index;
  }
  return null;
};

/** What can be said while the code is typed; `left`: the field has been left, so that a short one is a mistake. */
export const usccHint = (typed: string, left: boolean, language: 'zh' | 'en'): UsccHint => {
  const diagnosis = diagnoseUscc(typed);
  const none = { valid: null, organisationCodeOk: true, isIdNumber: false, error: null, mark: null };
  if (diagnosis.ok) {
    const { value, organisationCodeOk, isIdNumber } = diagnosis;
    return { ...none, valid: value, organisationCodeOk, isIdNumber };
  }
  const { problem, position, suggestion } = diagnosis;
  if (!left && (problem === 'empty' || problem === 'short')) return none;
  return {
    ...none,
    error: sentences[`uscc.${problem}`][language]({ position, suggestion }),
    mark: position === null ? null : indexIn(typed, position),
  };
};
