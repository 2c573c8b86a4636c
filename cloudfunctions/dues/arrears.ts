import * as z from 'zod';
import { dues } from '../../contracts/dues';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findArrears } from './arrears-store';
import { keepers, mayKeep } from './present';
import { presentArrear } from './present-arrear';

const pageSize = 30;
const keyOf = { days: keyDay, owed: z.string().regex(/^\d{1,15}$/), name: keyText };
export const readers = [...keepers, 'supervisor', 'president'] as const;

/** 欠费台账: a committee's own officers see its members alone. */
export const arrears = on(dues.arrears).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, sort, descending, ...filter } = input;
  const after = readCursor(cursor, z.tuple([keyOf[sort], z.uuid()]));
  const found = await findArrears(db, actor, {
    ...{ today, filter, sort, descending, after },
    admitted: readers,
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.sortKey, last.id]);
  return { ...found, rows: rows.map(presentArrear), next, mayExport: mayKeep(actor) };
});
