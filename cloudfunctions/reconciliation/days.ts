import * as z from 'zod';
import { reconciliation } from '../../contracts/reconciliation';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findDays } from './day-store';

const pageSize = 25;
const place = z.tuple([keyDay, keyText]);

export const days = on(reconciliation.days).handler(async ({ input, context: { db } }) =>
  pageOf(await findDays(db, readCursor(input.cursor, place), pageSize + 1), pageSize, ({ day, channel }) => [
    day,
    channel,
  ]),
);
