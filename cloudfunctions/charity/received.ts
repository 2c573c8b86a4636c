import * as z from 'zod';
import { charity } from '../../contracts/charity';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findGifts, sumGifts } from './gift-store';

const pageSize = 30;

/** What everybody may see of what was given: nobody’s name is in it. */
export const received = on(charity.received).handler(async ({ input: { cursor, ...filter }, context: { db } }) => {
  const before = readCursor(cursor, z.tuple([z.int().min(0)]))?.[0] ?? null;
  const found = await findGifts(db, filter, before, pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, ({ seq }) => [seq]);
  const whole = before === null ? await sumGifts(db, filter) : { total: null, count: null, years: [] };
  return { rows, next, ...whole };
});
