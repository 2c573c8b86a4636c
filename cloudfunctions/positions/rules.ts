import * as z from 'zod';
import { electionSteps } from '../../contracts/positions';
import { findRule, findRules } from '../ground/parameters';
import type { Db } from '../shared/db';
import type { ElectionStep } from './judge-election';
import type { Limits } from './judge-position';

const count = z.int().min(0);
const limits = z.object({ terms: count, age: count, coolingYears: count });
const lead = z.object(
  Object.fromEntries(electionSteps.map((step) => [step, z.int()])) as Record<ElectionStep, z.ZodInt>,
);

/** The limits in force on the day that is judged. */
export async function findLimits(db: Db, day: string): Promise<Limits> {
  const [officers, years] = await findRules(db, day, [
    ['membership.officerLimits', limits],
    ['identity.termYears', z.int().min(1)],
  ]);
  return { ...officers, years };
}
export const findLeadDays = (db: Db, day: string): Promise<Record<ElectionStep, number>> =>
  findRule(db, 'membership.electionLeadDays', day, lead);
export const findLongestPostponement = (db: Db, day: string): Promise<number> =>
  findRule(db, 'membership.postponementMonths', day, z.int().min(1));
