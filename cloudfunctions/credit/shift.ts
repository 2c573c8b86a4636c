import type { ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import { dayNumber, findFacts, indicatorsByKind } from './deed-store';
import type { BroughtRecord } from './import-store';
import { score } from './judge-score';
import type { CreditFact } from './judge-share';
import { findModel } from './model-store';

export interface Shift {
  membershipId: string;
  /** So many records of the member are in the sheet. */
  rows: number;
  /** Hundredths of a point. */
  before: number;
  after: number;
  beforeGrade: ShownGrade;
  afterGrade: ShownGrade;
}
/**
 * What records do to the scores of their members, worked out of all facts of the day: without them, and with them. They need
 * not be entered yet; of those that are it says what they have done.
 * @returns nothing where no model is in force
 */
export async function findShifts(db: Db, records: readonly BroughtRecord[], today: string): Promise<Shift[]> {
  const model = await findModel(db, today);
  if (!model || records.length === 0) return [];
  const of = new Map<string, BroughtRecord[]>();
  for (const record of records) of.set(record.membershipId, [...(of.get(record.membershipId) ?? []), record]);
  const known = await findFacts(db, model.body, [...of.keys()]);
  const codes = indicatorsByKind(model.body);
  const day = dayNumber(today);
  return [...of].map(([membershipId, own]): Shift => {
    const facts = known.get(membershipId) ?? [];
    const refs = new Map(own.map((record) => [`record:${record.id}`, record]));
    const without = facts.filter(({ ref }) => !refs.has(ref));
    const entered = new Set(facts.map(({ ref }) => ref));
    const coming = [...refs].flatMap(([ref, { kind, recognizedOn, endsOn, severity }]): CreditFact[] => {
      const indicator = codes.get(kind);
      if (entered.has(ref) || indicator === undefined) return [];
      const days = { day: dayNumber(recognizedOn), leaves: dayNumber(endsOn) };
      return [{ indicator, ref, ...days, amount: 1, whole: 1, size: severity }];
    });
    const [before, after] = [score(model.body, without, day), score(model.body, [...facts, ...coming], day)];
    return {
      ...{ membershipId, rows: own.length, before: before.total, after: after.total },
      ...{ beforeGrade: before.grade, afterGrade: after.grade },
    };
  });
}
