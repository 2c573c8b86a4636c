import * as z from 'zod';
import { standing } from '../../contracts/standing';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findDepartures } from './departure-store';

const pageSize = 30;

export const departures = on(standing.departures).handler(async ({ input, context: { db, actor } }) => {
  const found = await findDepartures(db, actor, {
    settled: input.filter === 'settled',
    after: readCursor(input.cursor, z.tuple([keyInstant, z.uuid()])),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.membershipId]);
  return {
    rows: rows.map(({ sortKey: _, leftAt, settledAt, ...row }) => ({
      ...row,
      leftAt: leftAt.toISOString(),
      settledAt: settledAt && settledAt.toISOString(),
    })),
    next,
  };
});
