import { points } from '../../contracts/points';
import { sql } from 'kysely';
import * as z from 'zod';
import { secretariat } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findStandings } from './store';

const pageSize = 30;
const place = z.tuple([keyInt, z.uuid()]);

export const standings = on(points.standings).handler(async ({ input, context: { db, actor, today } }) => {
  const year = input.year ?? Number(today.slice(0, 4));
  const question = { year, q: input.q ?? null, after: readCursor(input.cursor, place), limit: pageSize + 1 };
  const found = await findStandings(db, question, reaches(actor, secretariat, sql`m.committee_id`));
  const { rows, next } = pageOf(found, pageSize, (last) => [last.balance, last.membershipId]);
  return { year, rows: rows.map((row) => ({ ...row, memberNo: String(row.memberNo).padStart(6, '0') })), next };
});
