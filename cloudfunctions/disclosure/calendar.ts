import * as z from 'zod';
import { disclosure, disclosureWriters } from '../../contracts/disclosure';
import { officesFor } from '../ground/reach';
import { keyDay, keyText, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { countCalendar, findCalendar } from './calendar-store';
import { presentRow } from './present';
import { mayRead } from './reach';

const pageSize = 40;
/** Days ahead that count as soon. */
const soonDays = 30;
const keyOf = { due: keyDay, title: keyText };

export const calendar = on(disclosure.calendar).handler(async ({ input, context: { db, actor, today } }) => {
  const { cursor, ...asked } = input;
  if (!mayRead(actor)) return { rows: [], next: null, total: 0, months: [], years: [], mayBegin: false };
  const after = readCursor(cursor, z.tuple([keyOf[asked.sort], z.uuid()]));
  const question = { ...asked, after, today, limit: pageSize + 1 };
  const { rows, next } = pageOf(await findCalendar(db, question), pageSize, ({ sortKey, id }) => [sortKey, id]);
  const whole = after ? { total: null, months: [], years: [] } : await countCalendar(db, question, soonDays);
  return {
    ...{ rows: rows.map((row) => presentRow(row, today)), next },
    ...{ ...whole, mayBegin: officesFor(actor, null, disclosureWriters).length > 0 },
  };
});
