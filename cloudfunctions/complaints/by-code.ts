import type { InferContractRouterOutputs } from '@orpc/contract';
import type { complaints } from '../../contracts/complaints';
import type { Context } from '../shared/implement';
import { readCode } from './complaint-code';
import { type Complaint, findComplaint } from './complaint-store';
import { judgeMay, type May } from './judge-may';
import { decisionOf, finalOf, summaryOf } from './present';
import { hasOtherSide, isUnnamed } from './sight';

type ByCode = InferContractRouterOutputs<typeof complaints>['askByCode'];
export interface Found {
  row: Complaint;
  may: May;
}

/** The anonymous complaint of a code; whoever holds the code is its maker, and nobody asks who he is. */
export async function findByCode({ db, today }: Pick<Context, 'db' | 'today'>, code: string): Promise<Found | null> {
  const id = readCode(code);
  const row = id ? await findComplaint(db, id, null) : undefined;
  if (row?.manner !== 'anonymous') return null;
  const may = judgeMay({
    ...{ as: 'maker', me: null, held: [], today, state: row.state, manner: row.manner, desk: row.desk },
    ...{ appealDesk: row.appealDesk, otherSide: hasOtherSide(row), unnamed: isUnnamed(row), dueOn: row.dueOn },
    ...{ decidedBy: row.decidedBy, confirmedBy: row.confirmedBy, refusedBy: row.refusedBy },
  });
  return { row, may };
}
const refused: readonly string[] = ['notAccepted', 'reviewing'];
const whys: readonly string[] = ['notAccepted', 'reviewRefused'];
export function presentByCode({ row, may }: Found): ByCode {
  return {
    ...summaryOf(row),
    ...{ version: row.version, words: row.words, happenedOn: row.happenedOn },
    ...{ decision: decisionOf(row), final: finalOf(row) },
    reason: refused.includes(row.state)
      ? (row.events.findLast(({ kind }) => whys.includes(kind))?.words ?? null)
      : null,
    may: { state: may.state, appeal: may.appeal, withdraw: may.withdraw },
  };
}
