import * as z from 'zod';
import type { VotingRule } from '../ground/judge-resolution';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';
import { judgeCouncilResolution, type Resolution, type ResolutionVerdict } from './judge-council-resolution';

const fraction = z.tuple([z.int(), z.int()]);
const votingRule = z.object({
  quorum: fraction,
  pass: fraction,
  passBase: z.enum(['present', 'entitled']),
  strict: z.boolean(),
  enforced: z.boolean(),
});

export const findVotingRule = (db: Db, today: string): Promise<VotingRule> =>
  findRule(db, 'membership.councilResolution', today, votingRule);

/** What a resolution of the council says by the rule of the day. */
export async function findResolution(db: Db, today: string, given: Resolution): Promise<ResolutionVerdict> {
  return judgeCouncilResolution(given, await findVotingRule(db, today));
}
