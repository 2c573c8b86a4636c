import * as z from 'zod';
import { reconciliation, type QueuedLine } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { noSuchName, searchFragment, searchName } from '../ground/search-name';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import type { Db } from '../shared/db';
import { on } from '../shared/implement';
import { judgeQueue } from './judge-queue';
import { findQueue } from './queue-store';

const pageSize = 30;
const place = z.tuple([keyDay, z.uuid()]);

/** The lines that wait, each with what it may be and why: judged anew whenever it is asked, since bills are paid meanwhile. */
export const queue = on(reconciliation.queue).handler(async ({ input, context: { db, actor } }) => {
  const { all, shown } = await findShown(db, input);
  const after = readCursor(input.cursor, place);
  const rest = shown.filter(({ day, id }) => !after || day > after[0] || (day === after[0] && id > after[1]));
  const certain = all.filter((line) => line.certain);
  return {
    ...pageOf(rest, pageSize, ({ day, id }) => [day, id]),
    total: shown.length,
    certain: certain.length,
    certainAmount: certain.reduce((sum, { amount }) => sum + Math.abs(amount), 0),
    mayKeep: officesFor(actor, null, ['finance']).length > 0,
  };
});

const kindOf = ({ certain, amount }: QueuedLine) => (certain ? 'certain' : amount > 0 ? 'ask' : 'out');
/** All lines that wait, and those of them that are asked for. */
export async function findShown(
  db: Db,
  input: { show: 'all' | 'certain' | 'ask' | 'out'; q?: string | undefined },
): Promise<{ all: QueuedLine[]; shown: QueuedLine[] }> {
  const { lines, bills, standings, known } = await findQueue(db);
  const judged = new Map(judgeQueue(lines, bills, standings, known).map((each) => [each.lineId, each]));
  const all = lines.map(({ account: _, ownAccount, accountEnd, ...line }): QueuedLine => {
    const verdict = judged.get(line.id);
    return {
      ...line,
      channel: 'bank',
      accountEnd: ownAccount.slice(-4),
      payerAccountEnd: accountEnd,
      state: 'open',
      certain: verdict?.certain ?? false,
      proposals: verdict?.proposals ?? [],
    };
  });
  // As everywhere: in whatever width, case or script it is typed; signs alone are looked for in vain.
  const sought = input.q === undefined ? null : (searchFragment(input.q) ?? noSuchName);
  const shown = all.filter(
    (line) =>
      (input.show === 'all' || kindOf(line) === input.show) &&
      (sought === null ||
        [line.payer, line.remark, line.serial ?? ''].some((each) => searchName(each).includes(sought))),
  );
  return { all, shown };
}
