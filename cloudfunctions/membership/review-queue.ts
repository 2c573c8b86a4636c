import { membership } from '../../contracts/membership';
import * as z from 'zod';
import { keyDay, keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentSummary } from './present';
import { findQueue, type QueueRow } from './queue-store';
import { noSuchName, searchFragment } from '../ground/search-name';

const pageSize = 20;
// A due day, an instant of submission, or the day that stands for none.
const sortKey = z.union([keyInstant, keyDay, z.literal('9999-12-31')]);
const place = z.tuple([sortKey, z.uuid()]);

const barredOf = (row: QueueRow) =>
  row.status !== 'under_review' || row.step === 'publicity'
    ? null
    : !row.his_office
      ? ('otherOffice' as const)
      : row.own_company
        ? ('ownCompany' as const)
        : row.earlier_step
          ? ('earlierStep' as const)
          : null;

export const reviewQueue = on(membership.reviewQueue).handler(async ({ input, context: { db, actor, today } }) => {
  const { counts, rows } = await findQueue(db, actor, {
    filter: input.filter,
    kind: input.kind ?? null,
    // What folds to nothing finds nothing, not everything.
    fragment: input.q ? (searchFragment(input.q) ?? noSuchName) : null,
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
