import type { Risk } from '../../contracts/compliance';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { Context } from '../shared/implement';
import { levelOf, type RiskBounds } from './judge-risk';
import { findBounds, findRisk, type RiskRecord, type RiskRow } from './risk-store';

const writers = ['compliance', 'director'] as const;
/** Who enters risks and says that they are over. */
export const mayWrite = (actor: Actor) => officesFor(actor, null, writers).length > 0;
/** Who looks at one: its office, and those who keep the ledger. */
export const looks = (actor: Actor, { office }: RiskRow) => officesFor(actor, null, [office, ...writers]).length > 0;

export const presentRow = (row: RiskRow, bounds: RiskBounds, today: string) => ({
  ...row,
  level: levelOf(row.likelihood, row.impact, bounds),
  late: row.endedOn === null && (row.measure === null ? row.nextCheckOn : (row.mendBy ?? today)) < today,
});
export function presentRisk(
  { foundById, checks, ...row }: RiskRecord,
  bounds: RiskBounds,
  { actor, today }: Context,
): Risk {
  const open = row.endedOn === null;
  return {
    ...presentRow(row, bounds, today),
    checks: checks.map((check) => ({ ...check, at: new Date(check.at).toISOString() })),
    may: {
      change: open && mayWrite(actor),
      check: open && row.measure === null && looks(actor, row),
      mend: open && row.measure !== null && looks(actor, row) && foundById !== actor.person?.id,
      end: open && mayWrite(actor),
    },
  };
}
/** A risk as it is after something was done to it. */
export async function shownRisk(context: Context, id: string): Promise<Risk> {
  const [record, bounds] = [await findRisk(context.db, id), await findBounds(context.db, context.today)];
  if (!record) throw new Error('a risk is not deleted');
  return presentRisk(record, bounds, context);
}
