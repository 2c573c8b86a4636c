import * as z from 'zod';
import type { VotingRule } from '../ground/judge-resolution';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';

const count = z.int().min(1);
export const findNoticeWorkdays = (db: Db, today: string): Promise<number> =>
  findRule(db, 'credit.noticeWorkdays', today, count);
export const findKeptMonths = (db: Db, today: string): Promise<number> =>
  findRule(db, 'credit.keptMonths', today, count);
export const findReportDays = (db: Db, today: string): Promise<number> =>
  findRule(db, 'credit.reportDays', today, count);

const fraction = z.tuple([z.int(), z.int()]);
const votingRule = z.object({
  quorum: fraction,
  pass: fraction,
  passBase: z.enum(['present', 'entitled']),
  strict: z.boolean(),
});
/** The council's rule; it binds here: what people are judged by rests on it. */
export const findCouncilRule = async (db: Db, today: string): Promise<VotingRule> => ({
  ...(await findRule(db, 'membership.councilResolution', today, votingRule)),
  enforced: true,
});
