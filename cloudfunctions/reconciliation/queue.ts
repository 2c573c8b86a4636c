import * as z from 'zod';
import { reconciliation, type QueuedLine } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import type { Db } from '../shared/db';
import { on } from '../shared/implement';
import { knowQueue, type KnownQueue } from './know-queue';
import { findLines, findOpenWith } from './queue-store';

const pageSize = 30;
const place = z.tuple([keyDay, z.uuid()]);

/** The lines that wait, each with what it may be and why: judged anew whenever bills or payments have changed meanwhile. */
export const queue = on(reconciliation.queue).handler(async ({ input, context: { db, actor } }) => {
  const { known, shown } = await findShown(db, input);
  const after = readCursor(input.cursor, place);
  const from = after ? shown.findIndex(({ day, id }) => day > after[0] || (day === after[0] && id > after[1])) : 0;
  const page = from < 0 ? [] : shown.slice(from, from + pageSize + 1);
  const certain = known.lines.filter((line) => line.certain);
  const { rows, next } = pageOf(page, pageSize, ({ day, id }) => [day, id]);
  return {
    rows: await readShown(db, known, rows),
    next,
    total: shown.length,
    certain: certain.length,
    certainAmount: certain.reduce((sum, { amount }) => sum + Math.abs(amount), 0),
    mayKeep: officesFor(actor, null, ['finance']).length > 0,
  };
});

type Place = KnownQueue['lines'][number];
const kindOf = ({ certain, amount }: Place) => (certain ? 'certain' : amount > 0 ? 'ask' : 'out');
/** All that waits, as judged, and the places of those that are asked for. */
export async function findShown(
  db: Db,
  { show, q }: { show: 'all' | 'certain' | 'ask' | 'out'; q?: string | undefined },
): Promise<{ known: KnownQueue; shown: Place[] }> {
  const known = await knowQueue(db);
  const found = q === undefined ? null : await findOpenWith(db, q);
  const shown = known.lines.filter(
    (line) => (show === 'all' || kindOf(line) === show) && (found === null || found.has(line.id)),
  );
  return { known, shown };
}
/** These lines whole, each with its verdict; not one that somebody has dealt with in this moment. */
export async function readShown(db: Db, { verdicts }: KnownQueue, places: readonly Place[]): Promise<QueuedLine[]> {
  const lines = await findLines(
    db,
    places.map(({ id }) => id),
  );
  return lines.map(({ account: _, ownAccount, accountEnd, ...line }): QueuedLine => {
    const verdict = verdicts.get(line.id);
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
}
