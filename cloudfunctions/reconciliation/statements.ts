import * as z from 'zod';
import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { paysByWechat } from '../shared/wechat-pay-set-up';
import { presentRow } from './present';
import { countWaiting, findStatements } from './statement-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

export const statements = on(reconciliation.statements).handler(async ({ input, context }) => {
  const { db, actor, language } = context;
  const found = await findStatements(db, readCursor(input.cursor, place), pageSize + 1);
  const waiting = await countWaiting(db);
  const { rows, next } = pageOf(found, pageSize, ({ key, id }) => [key, id]);
  const mayKeep = officesFor(actor, null, ['finance']).length > 0;
  return {
    rows: rows.map((row) => presentRow(row, language)),
    next,
    ...waiting,
    mayKeep,
    mayFetch: mayKeep && paysByWechat(),
  };
});
