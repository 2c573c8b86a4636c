import type { Expense } from '../../contracts/expenses';
import { takeableHere } from '../flows/judge-here';
import { stepAt, stepsFor } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import type { Actor } from '../shared/actor';
import type { Context } from '../shared/implement';
import { ofAll } from './budget';
import type { ExpenseRecord } from './expense-store';
import { judgeSituation } from './situation';

/** Whoever asked for it, and whoever would pay it. */
export const mayCancel = (actor: Actor, { claimantId }: ExpenseRecord): boolean =>
  actor.person?.id === claimantId || ofAll(actor, ['finance', 'director']);

/** An expense as the caller sees it, with what is to be said of it today. */
export async function presentExpense(context: Context, record: ExpenseRecord): Promise<Expense> {
  const { db, actor, now } = context;
  const { flow, details, claimantId, accountEnd, sealed: _, attached, ...row } = record;
  const me = actor.person?.id ?? '';
  const own = claimantId === me;
  const form = { ...row, reception: details.reception ?? null };
  const counted = row.state === 'approved' || row.state === 'paying' || row.state === 'paid';
  const who = { claimantId, expenseId: row.id, counted };
  const { situation } = await judgeSituation(db, form, who, context);
  const undone = new Set(flow?.events.map(({ undoes }) => undoes));
  const decides = flow !== null && judgeTurn(actor, flow) === null;
  const pays = ofAll(actor, ['finance']) && !own;
  return {
    ...row,
    imported: row.imported && { ...row.imported, at: new Date(row.imported.at).toISOString() },
    own,
    account: accountEnd && `**** ${accountEnd}`,
    reception: details.reception ?? null,
    travel: details.travel ?? null,
    files: attached.map(({ fileId: id, name, type, bytes }) => ({ id, name, type, bytes })),
    situation: {
      ...situation,
      path: { ...situation.path, steps: stepsOf(record) },
      // Nobody decides on what was paid before.
      findings: situation.findings.filter(({ rule }) => flow !== null || rule !== 'thresholdsOff'),
    },
    caseId: flow?.id ?? null,
    caseVersion: flow?.version ?? 0,
    events: (flow?.events ?? []).map((event) => ({
      ...{ kind: event.kind, step: event.step, at: new Date(event.at).toISOString(), office: event.office },
      ...{ by: event.personName, reason: event.reason, resolutionNo: event.resolutionNo },
      takenBack: undone.has(event.id),
    })),
    may: {
      decide: decides,
      votes: decides && stepAt(flow.steps, flow.seq).kind === 'vote',
      resubmit: own && flow?.state === 'returned',
      withdraw: own && (flow?.state === 'open' || flow?.state === 'returned'),
      takeBack: flow !== null && takeableHere(flow, me, now) !== null,
      reveal: accountEnd !== null && ofAll(actor, ['finance', 'director']),
      pay: pays && row.state === 'approved',
      cancel: row.state === 'approved' && mayCancel(actor, record),
    },
  };
}

/** The steps that its case goes through, which the amounts of today do not change. */
const stepsOf = ({ flow }: ExpenseRecord) =>
  (flow ? stepsFor(flow.steps, flow.facts) : []).map(({ name, kind, offices }) => ({ name, kind, offices }));
