import { sql } from 'kysely';
import * as z from 'zod';
import type { VotingRule } from '../ground/judge-resolution';
import { findRule, parameterValue } from '../ground/parameters';
import type { Db } from '../shared/db';

const councilResolution = 'membership.councilResolution';
const count = z.int().min(1);
const fraction = z.tuple([z.int(), z.int()]);
const votingRule = z.object({
  quorum: fraction,
  pass: fraction,
  passBase: z.enum(['present', 'entitled']),
  strict: z.boolean(),
});

export const findHearingDays = (db: Db, today: string): Promise<number> =>
  findRule(db, 'membership.hearingDays', today, count);
export const findAppealDays = (db: Db, today: string): Promise<number> =>
  findRule(db, 'membership.appealDays', today, count);
export const findLongestSuspension = (db: Db, today: string): Promise<number> =>
  findRule(db, 'membership.longestSuspensionMonths', today, count);
/** The council's rule; it binds here even where the association only shows it for admissions: a membership is at stake. */
export const findCouncilRule = async (db: Db, today: string): Promise<VotingRule> => ({
  ...(await findRule(db, councilResolution, today, votingRule)),
  enforced: true,
});
/** The same as part of a statement, for `readCouncilRule`. */
export const councilRule = (today: string) =>
  sql<{ value: unknown }>`SELECT ${parameterValue(councilResolution, today)} AS value`;
export const readCouncilRule = ([row]: readonly { value: unknown }[]): VotingRule => ({
  ...votingRule.parse(row?.value),
  enforced: true,
});
