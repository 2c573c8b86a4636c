import * as z from 'zod';
import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findDifferences } from './day-store';
import { repairsOf } from './judge-repair';

const pageSize = 15;
const place = z.tuple([keyDay, keyText]);

export const differences = on(reconciliation.differences).handler(async ({ input, context: { db, actor } }) => {
  const { day, channel, explained, cursor } = input;
  const found = await findDifferences(db, { day, channel, explained, after: readCursor(cursor, place) }, pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, (last) => [last.day, last.key]);
  return {
    rows: rows.map((row) => ({ ...row, repairs: repairsOf(row) })),
    next,
    mayKeep: officesFor(actor, null, ['finance']).length > 0,
  };
});
