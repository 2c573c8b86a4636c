import { sql } from 'kysely';
import { standingOf } from '../flows/facts';
import type { FlowEvent, Standing } from '../flows/standing';
import { askGate, type Closed } from '../ground/gate';
import type { Db } from '../shared/db';
import type { Context } from '../shared/implement';
import { pageOf } from './expense-page';
import type { PayFacts } from './facts';

const bodyOf: Readonly<Record<string, string>> = {
  expenseMeeting: 'presidentMeeting',
  expenseCouncil: 'council',
  expenseAssembly: 'assembly',
};
interface Row {
  id: string;
  payeeName: string;
  purpose: string;
  state: string;
  imported: boolean;
  amount: number;
  summed: number;
  claimantId: string | null;
  flow: Standing | null;
}
const findToPay = async (db: Db, ids: readonly string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    SELECT e.id, e.payee_name AS "payeeName", e.purpose, e.state, e.import_key IS NOT NULL AS imported, e.amount, coalesce(e.summed, e.amount) AS summed,
      e.claimant_id AS "claimantId", ${standingOf(sql`e.case_id`)} AS flow
    FROM expense e WHERE e.id = ANY(${[...ids]}::uuid[]) ORDER BY e.id`.execute(db);
  return rows;
};
/** What still counts of what was signed: a step that was taken back is none. */
const signed = (events: readonly FlowEvent[]): FlowEvent[] => {
  const undone = new Set(events.map(({ undoes }) => undoes));
  return events.filter(({ id, kind }) => (kind === 'passed' || kind === 'signed') && !undone.has(id));
};

/** Expenses that are about to be paid pass the red lines. */
export async function askAboutPaying(
  context: Context,
  ids: readonly string[],
  refuse: (closed: Closed) => Error,
): Promise<void> {
  const expenses = (await findToPay(context.db, ids)).map(({ payeeName, claimantId, flow, ...row }) => {
    const passed = signed(flow?.events ?? []);
    const voted = passed.find(({ step, resolutionNo }) => step !== null && bodyOf[step] && resolutionNo !== null);
    return {
      ...row,
      title: `${payeeName} ${row.purpose}`,
      page: pageOf(row.id),
      ownSignature: claimantId !== null && passed.some(({ personId }) => personId === claimantId),
      decidedBy: voted?.step ? (bodyOf[voted.step] ?? null) : null,
      resolution: voted?.resolutionNo ?? null,
    };
  });
  await askGate<PayFacts>(context, 'expenses.pay', { expenses }, refuse);
}
