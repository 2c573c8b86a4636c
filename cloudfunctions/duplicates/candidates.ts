import * as z from 'zod';
import { duplicates } from '../../contracts/duplicates';
import { secretariat } from '../../contracts/wire';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findPairs, strengths } from './candidate-store';

const pageSize = 20;
const place = z.tuple([keyInt, z.uuid(), z.uuid()]);

export const candidates = on(duplicates.candidates).handler(async ({ input, context: { db, actor } }) => {
  const { show, q, cursor } = input;
  const found = await findPairs(db, actor, { show, q, after: readCursor(cursor, place), limit: pageSize + 1 });
  const { rows, next } = pageOf(found.rows, pageSize, ({ rank, first, second }) => [rank, first.id, second.id]);
  return {
    rows: rows.map(({ rank, apart, ...pair }) => ({
      ...pair,
      strength: strengths[rank] ?? ('possible' as const),
      apart: apart && { ...apart, at: new Date(apart.at).toISOString() },
    })),
    next,
    total: found.total,
    mayMerge: actor.offices.some(({ office }) => (secretariat as readonly string[]).includes(office)),
  };
});
