import * as z from 'zod';
import { complaints } from '../../contracts/complaints';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on, personOf } from '../shared/implement';
import { judgeMay } from './judge-may';
import { findRegister } from './register-store';
import { heldBy } from './sight';

const pageSize = 30;
const keyOf = { received: z.uuid(), due: keyDay, number: keyText };

/** 投诉台账: no confidential complainant is in it. */
export const register = on(complaints.register).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, sort, descending, ...filter } = input;
  const held = heldBy(actor);
  if (held.length === 0) return { rows: [], next: null, total: 0 };
  const me = personOf(actor).id;
  const after = readCursor(cursor, z.tuple([keyOf[sort], z.uuid()]));
  const found = await findRegister(db, {
    ...{ filter, today, held, personId: me, sort, descending, after, limit: pageSize + 1 },
  });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.sortKey, last.id]);
  return {
    rows: rows.map(({ decidedBy, confirmedBy, refusedBy, appealDesk, otherSide, sortKey: _, ...row }) => {
      const may = judgeMay({
        ...{ ...row, as: 'desk', me, held, today, appealDesk, otherSide, unnamed: false },
        ...{ decidedBy, confirmedBy, refusedBy },
      });
      return { ...row, mine: may.accept || may.review || may.hear || may.decide || may.confirm || may.answer };
    }),
    ...{ next, total: found.total },
  };
});
