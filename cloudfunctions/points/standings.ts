import { points } from '../../contracts/points';
import * as z from 'zod';
import { secretariat } from '../../contracts/wire';
import { keyInt, readCursor, writeCursor } from '../shared/cursor';
import { foldText } from '../ground/fold-text';
import { on } from '../shared/implement';
import { reachedCommittees } from './reach';
import { findStandings } from './store';

const pageSize = 30;
const place = z.tuple([keyInt, z.uuid()]);
// What folds to nothing finds nothing, not everything: no folded name has a hyphen.
const noSuchName = '-';

export const standings = on(points.standings).handler(async ({ input, context: { db, actor, today } }) => {
  const year = input.year ?? Number(today.slice(0, 4));
  const rows = await findStandings(db, {
    committees: reachedCommittees(actor, secretariat),
    year,
    fragment: input.q ? foldText(input.q) || noSuchName : null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    year,
    rows: page.map((row) => ({ ...row, memberNo: String(row.memberNo).padStart(6, '0') })),
    next: rows.length > pageSize && last ? writeCursor([last.balance, last.membershipId]) : null,
  };
});
