import * as z from 'zod';
import { inquiries, inquiryReaders } from '../../contracts/inquiries';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on, personOf } from '../shared/implement';
import { findRegister, type Listed } from './register-store';

const pageSize = 30;
const keyOf = { received: keyDay, due: keyDay, number: keyText };
/** Questions are the whole association’s: an office of a committee does not reach them. */
export const mayRead = (actor: Actor): boolean => officesFor(actor, null, inquiryReaders).length > 0;
export const presentRow = ({ sortKey: _, ...row }: Listed) => row;

export const register = on(inquiries.register).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, sort, descending, ...filter } = input;
  if (!mayRead(actor)) return { rows: [], next: null, total: 0 };
  const after = readCursor(cursor, z.tuple([keyOf[sort], z.uuid()]));
  const found = await findRegister(db, {
    ...{ filter, today, me: personOf(actor).id, sort, descending, after, limit: pageSize + 1 },
  });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [last.sortKey, last.id]);
  return { rows: rows.map(presentRow), next, total: found.total };
});
