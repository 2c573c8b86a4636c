import { claimTelling, type Outcome } from '../flows/effects';
import { findHolders, partyOf } from '../flows/holder-store';
import { toldAfter } from '../flows/judge-move';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Context } from '../shared/implement';
import { done, enqueue, handle } from '../shared/queue';
import { findAsked, type AskedExpense } from './expense-store';
import { pageOf } from './expense-page';
import { decidedTelling } from './tasks';

/** Told in ten seconds, unless it is taken back. */
export const tellDecided = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  record: AskedExpense,
  moved: Exclude<Outcome, string>,
): Promise<void> =>
  enqueue(
    db,
    toldAfter(now),
    decidedTelling,
    [{ expenseId: record.id, caseId: record.flow.id, version: moved.version }],
    (task) => `${task.caseId}:${task.version}`,
  );

/** Whoever is to take the first step hears of it at once. */
export async function tellSubmitted({ db, now, today }: Context, expenseId: string): Promise<void> {
  const record = await findAsked(db, expenseId);
  if (record) await postNotices(db, now, await toDeciders(db, today, record));
}

export const sayDecided = handle(decidedTelling, (db, now, { expenseId, caseId, version }) =>
  db.transaction().execute(async (transaction) => {
    if (!(await claimTelling(transaction, caseId, version))) return done('takenBack');
    const record = await findAsked(transaction, expenseId);
    // What was decided since is told by its own task.
    if (record?.flow.version !== version) return done('overtaken');
    const { state } = record.flow;
    const told = state === 'open' ? await toDeciders(transaction, dayOf(now), record) : [toClaimant(record)];
    return done(`${state}, told ${await postNotices(transaction, now, told)}`);
  }),
);

/** Whoever may take the present step; it is among his duties. */
async function toDeciders(db: Context['db'], today: string, { id, number, payeeName, flow }: AskedExpense) {
  if (flow.waitsFor.length === 0) return [];
  const found = await findHolders(db, today, { offices: flow.waitsFor, committeeId: null });
  return found
    .filter((each) => judgeTurn(partyOf(each), flow) === null)
    .map(
      ({ personId }): NewNotice => ({
        ...{ personId, kind: 'expenses.toDecide', link: pageOf(id), template: 'reviewWaiting', duty: true },
        words: {
          'zh-CN': { title: `支出 ${number} 等你审批`, body: payeeName },
          en: { title: `Expense ${number} waits for your decision`, body: payeeName },
        },
        dedupeKey: `expense:${id}:${flow.version}`,
      }),
    );
}

function toClaimant({ id, number, claimantId, payeeName, flow }: AskedExpense): NewNotice {
  const reason = flow.events.findLast(({ kind }) => kind === 'returned' || kind === 'refused')?.reason ?? '';
  const words = {
    returned: ['需要补正', 'was returned to you'],
    refused: ['没有批准', 'was not approved'],
    passed: ['已经批准，等待付款', 'was approved and waits to be paid'],
    withdrawn: ['已经撤回', 'was withdrawn'],
    open: ['正在审批', 'is being decided'],
  }[flow.state];
  const body = flow.state === 'passed' ? payeeName : reason;
  return {
    ...{ personId: claimantId, kind: 'expenses.decided', link: pageOf(id), template: 'applicationProgress' },
    words: {
      'zh-CN': { title: `支出 ${number} ${words[0]}`, body },
      en: { title: `Expense ${number} ${words[1]}`, body },
    },
    dedupeKey: `expense:${id}:${flow.version}`,
  };
}
