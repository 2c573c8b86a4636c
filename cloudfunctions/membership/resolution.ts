import * as z from 'zod';
import type { Tally } from '../../contracts/membership';
import { judgeResolution, type VotingRule } from '../ground/judge-resolution';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';

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

/** How a vote of the council came out by the rule of the day, and whether the association enforces it. */
export async function findResolution(db: Db, today: string, tally: Tally) {
  const rule = await findVotingRule(db, today);
  return { ...judgeResolution(tally, rule), enforced: rule.enforced };
}
