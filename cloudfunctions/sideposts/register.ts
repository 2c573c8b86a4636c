import * as z from 'zod';
import { sideposts } from '../../contracts/sideposts';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on, personOf } from '../shared/implement';
import { mayConfirm, mayRead } from './reach';
import { countRegister, findRegister, type Listed } from './register-store';

const pageSize = 30;
export const keyOf = { declared: z.uuid(), org: keyText, from: keyDay };
export const presentRow = ({ sortKey: _, ...row }: Listed) => row;

export const register = on(sideposts.register).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, sort, descending, ...filter } = input;
  if (!mayRead(actor)) return { rows: [], next: null, total: 0, waiting: 0, mayConfirm: false };
  const after = readCursor(cursor, z.tuple([keyOf[sort], z.uuid()]));
  const found = await findRegister(db, {
    ...{ filter, me: personOf(actor).id, today, sort, descending, after, limit: pageSize + 1 },
  });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.id]);
  const whole = after ? { total: null, waiting: null } : await countRegister(db, filter);
  return { rows: rows.map(presentRow), next, ...whole, mayConfirm: mayConfirm(actor) };
});
