import * as z from 'zod';
import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findSettled } from './queue-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

export const settled = on(reconciliation.settled).handler(async ({ input, context: { db, actor } }) => {
  const after = readCursor(input.cursor, place);
  const found = await findSettled(db, { q: input.q, after }, pageSize + 1);
  const mayKeep = officesFor(actor, null, ['finance']).length > 0;
  const { rows, next } = pageOf(found, pageSize, ({ key, id }) => [key, id]);
  return {
    rows: rows.map(({ key: _, closed, ownAccount, accountEnd, decidedAt, ...row }) => ({
      ...row,
      accountEnd: row.channel === 'wechat' ? '' : ownAccount.slice(-4),
      payerAccountEnd: accountEnd,
      decidedAt: new Date(decidedAt).toISOString(),
      mayUndo: mayKeep && (row.channel === 'bank' || row.state === 'set') && !closed,
    })),
    next,
  };
});
