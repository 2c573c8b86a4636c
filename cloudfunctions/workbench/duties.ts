import * as z from 'zod';
import { workbench } from '../../contracts/workbench';
import { searchFragment, searchName } from '../ground/search-name';
import { findCalendarOverrides } from '../ground/parameters';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { published } from './published';
import { findDuties } from './duty-store';
import { presentDuty, sourceOf, sourcesOf, wordsOf } from './present-duty';

const pageSize = 20;
/** Whoever looks for a word has so many read at a time: the words are not the database's. */
const readAtOnce = 1000;
const place = z.tuple([z.union([keyInstant, z.literal('infinity')]), z.string().max(300)]);

export const duties = on(workbench.duties).handler(async ({ input, context }) => {
  const { db, actor, now, today } = context;
  const language = context.language;
  const { filter, source, q } = input;
  const every = published.duties.flatMap(({ words }) => Object.keys(words));
  const kinds = source ? every.filter((kind) => sourceOf(wordsOf(published.duties, kind)) === source) : null;
  const limit = q ? readAtOnce : pageSize + 1;
  const found = await findDuties(db, published.duties, actor, {
    now,
    filter,
    kinds,
    after: readCursor(input.cursor, place),
    limit,
  });
  const overrides = await findCalendarOverrides(db, today.slice(0, 4) + '-01-01');
  const shown = found.rows.map((row) => ({
    row,
    duty: presentDuty(published.duties, row, { language, today, overrides, mine: filter !== 'others' }),
  }));
  const fragment = q ? searchFragment(q) : null;
  const hits = q ? shown.filter(({ duty }) => fragment !== null && folded(duty).includes(fragment)) : shown;
  const page = hits.slice(0, pageSize);
  // What was read and does not match is passed over for good.
  const last = hits.length > pageSize ? page.at(-1) : shown.length === limit ? shown.at(-1) : undefined;
  return {
    rows: page.map(({ duty }) => duty),
    next: last ? writeCursor([last.row.due, last.row.key]) : null,
    counts: found.counts,
    sources: sourcesOf(published.duties, found.kinds, language),
  };
});

const folded = (duty: { verb: string; object: string; sourceTitle: string }) =>
  searchName(`${duty.verb}${duty.object}${duty.sourceTitle}`);
