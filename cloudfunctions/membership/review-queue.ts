import { membership } from '../../contracts/membership';
import * as z from 'zod';
import { keyDay, keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import type { NotHisTurn } from '../flows/judge-turn';
import { presentSummary } from './present';
import { findQueue, type QueueRow } from './queue-store';

const pageSize = 20;
// A due day, an instant of submission, or the day that stands for none.
const sortKey = z.union([keyInstant, keyDay, z.literal('9999-12-31')]);
const place = z.tuple([sortKey, z.uuid()]);

/** What bars a reviewer, as the pages name it; whose own it is, is its company. */
export const barredAs = (why: NotHisTurn | null) => (why === 'ownVenue' || why === 'ownClaim' ? 'ownCompany' : why);

const barredOf = (row: QueueRow) => {
  if (row.status !== 'under_review' || row.step_kind === 'publicity') return null;
  if (row.signed) return 'signed';
  if (!row.his_office && !row.asked) return 'otherOffice';
  if (row.own_company) return 'ownCompany';
  if (row.earlier_step) return 'earlierStep';
  return row.handed_on && !row.asked ? 'handedOn' : null;
};

export const reviewQueue = on(membership.reviewQueue).handler(async ({ input, context: { db, actor, today } }) => {
  const { counts, rows } = await findQueue(db, actor, {
    filter: input.filter,
    kind: input.kind ?? null,
    // What folds to nothing finds nothing, not everything.
    q: input.q ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
    today,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    counts,
    rows: page.map((row) => ({
      ...presentSummary(row, today),
      materials: row.materials,
      warnings: row.warnings,
      barred: barredOf(row),
    })),
    next: rows.length > pageSize && last ? writeCursor([last.sort_key, last.id]) : null,
  };
});
