import type { DuesFinding } from '../../contracts/dues';
import type { Language, Office } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { judgeDuesStandard, unchecked, type StandardFinding } from './judge-dues-standard';
import { uncheckedClauses } from '../../contracts/dues-kinds';
import type { StandardRow } from './standard-store';

/** Who keeps the dues; of the whole association alone, for a branch has none (FEE17). */
export const keepers = ['finance', 'clerk', 'director'] as const satisfies readonly Office[];
export const mayKeep = (actor: Actor, admitted: readonly Office[] = keepers): boolean =>
  officesFor(actor, null, admitted).length > 0;

export const findingsOf = (row: StandardRow, today: string): StandardFinding[] =>
  judgeDuesStandard(
    {
      form: row,
      adopted: !['draft', 'discarded'].includes(row.state),
      ballot: row.ballot,
      disclosedOn: row.disclosedOn,
      creditChinaUrl: row.creditChinaUrl,
      today,
    },
    row.rules,
  );

export const presentFindings = (found: readonly StandardFinding[], language: Language): DuesFinding[] =>
  found.map((each) => ({
    clause: each.clause,
    found: each.found[language],
    asked: each.asked[language],
    basis: each.basis[language],
  }));

export const presentUnchecked = (language: Language) =>
  uncheckedClauses.map((clause) => ({
    clause,
    asked: unchecked[clause].asked[language],
    why: unchecked[clause].why[language],
  }));

/** Under which the signed tally of a standard's ballot is attached. */
export const paperOf = (standardId: string): string => `dues_standard:${standardId}`;

/** `000127` */
export const showMemberNo = (memberNo: number): string => String(memberNo).padStart(6, '0');
