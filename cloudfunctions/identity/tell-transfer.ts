import { claimTelling } from '../flows/effects';
import { findHolders, partyOf } from '../flows/holder-store';
import { toldAfter } from '../flows/judge-move';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Context } from '../shared/implement';
import { done, enqueue, handle } from '../shared/queue';
import { transferTelling } from './tasks';
import { transferPage } from './transfer-page';
import { findTransfer, type TransferRow } from './transfer-store';
import * as words from './transfer-words';

type Now = Pick<Context, 'db' | 'now' | 'today'>;
const notice = (row: TransferRow, personId: string, said: Words, key: string): NewNotice => ({
  ...{ personId, kind: 'identity.transfer', words: said, link: transferPage(row.id) },
  ...{ dedupeKey: `transfer:${row.id}:${key}`, template: 'applicationProgress' },
});

/** Whoever may take the present step. */
async function deciders({ db, today }: Now, { standing }: TransferRow): Promise<string[]> {
  if (standing.waitsFor.length === 0) return [];
  const found = await findHolders(db, today, { offices: standing.waitsFor, committeeId: null });
  return found.filter((each) => judgeTurn(partyOf(each), standing) === null).map((each) => each.personId);
}
const toDeciders = async (context: Now, row: TransferRow): Promise<NewNotice[]> =>
  (await deciders(context, row)).map((personId) => ({
    ...notice(row, personId, words.toDecide(row.standing.title, row.standing.dueOn), `decide:${row.standing.seq}`),
    template: 'reviewWaiting',
    duty: true,
  }));

/** Its holder hears of it before anybody has decided anything: he may object from the first moment on. */
export const tellAsked = async (context: Now, row: TransferRow): Promise<void> => {
  await postNotices(context.db, context.now, [
    notice(row, row.holderId, words.askedFor(row.standing.title), 'asked'),
    ...(await toDeciders(context, row)),
  ]);
};

/** How a decision is told once it cannot be taken back any more. */
export const tellMoved = ({ db, now }: Now, { id, standing }: TransferRow, version: number): Promise<void> =>
  enqueue(
    db,
    toldAfter(now),
    transferTelling,
    [{ transferId: id, caseId: standing.id, version }],
    (task) => `${task.caseId}:${task.version}`,
  );

export const sayTransfer = handle(transferTelling, (db, now, { transferId, caseId, version }) =>
  db.transaction().execute(async (transaction) => {
    if (!(await claimTelling(transaction, caseId, version))) return done('takenBack');
    const context = { db: transaction, now, today: dayOf(now) };
    const row = await findTransfer(transaction, transferId, context.today);
    // What was moved since is told by its own task.
    if (row?.standing.version !== version) return done('overtaken');
    const { state, dueOn, title, events, seq } = row.standing;
    const reason = events.findLast(({ kind }) => kind === 'refused')?.reason ?? '';
    if (state === 'refused')
      await postNotices(transaction, now, [
        notice(row, row.askedBy, words.refused(reason), 'refused'),
        notice(row, row.holderId, words.over(title), 'over'),
      ]);
    else if (state === 'open' && row.standing.waitsFor.length === 0)
      await postNotices(transaction, now, [
        notice(row, row.askedBy, words.waits(dueOn ?? ''), `waits:${seq}`),
        notice(row, row.holderId, words.lastDay(title, dueOn ?? ''), `lastDay:${seq}`),
      ]);
    else if (state === 'open') await postNotices(transaction, now, await toDeciders(context, row));
    return done(state);
  }),
);

/** It ended without a decision of those who decide: they, its asker and its holder hear of it at once. */
export const tellStopped = async (
  context: Now,
  row: TransferRow,
  why: words.Stop,
  by: string | null,
): Promise<void> => {
  const signed = row.standing.events.flatMap(({ kind, personId }) => (kind === 'passed' && personId ? [personId] : []));
  await postNotices(context.db, context.now, [
    notice(row, row.askedBy, words.refused(words.stops[why]['zh-CN'], words.stops[why].en), 'refused'),
    ...(by === row.holderId ? [] : [notice(row, row.holderId, words.over(row.standing.title), 'over')]),
    ...[...new Set([...signed, ...(await deciders(context, row))])].map((personId) =>
      notice(row, personId, words.stopped(row.standing.title, why), 'stopped'),
    ),
  ]);
};

/** The account is read in the new WeChat from now on. */
export const tellCarriedOut = async ({ db, now }: Now, row: TransferRow): Promise<void> => {
  await postNotices(db, now, [notice(row, row.holderId, words.carriedOut, 'done')]);
};
