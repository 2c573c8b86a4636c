import * as z from 'zod';
import { readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { presentSummary } from './present';
import { findQueue, type QueueRow } from './queue-store';
import { searchFragment } from './search-name';

const pageSize = 20;
const place = z.tuple([z.iso.date(), z.uuid()]);

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

export const reviewQueue = on.membership.reviewQueue.handler(async ({ input, context: { db, actor, today } }) => {
  const { counts, rows } = await findQueue(db, actor, {
    filter: input.filter,
    kind: input.kind ?? null,
    fragment: input.q ? searchFragment(input.q) : null,
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
    next: rows.length > pageSize && last ? writeCursor([last.sort_day, last.id]) : null,
  };
});
