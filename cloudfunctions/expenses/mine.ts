import * as z from 'zod';
import { expenses } from '../../contracts/expenses';
import { pageOf, readCursor } from '../shared/cursor';
import { on, personOf } from '../shared/implement';
import { presentRow } from './register';
import { findMine } from './register-store';

const pageSize = 20;

export const mine = on(expenses.mine).handler(async ({ input, context: { db, actor } }) => {
  const after = readCursor(input.cursor, z.tuple([z.uuid()]))?.[0] ?? null;
  const found = await findMine(db, personOf(actor).id, after, pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, ({ id }) => [id]);
  return { rows: rows.map(presentRow), next };
});
