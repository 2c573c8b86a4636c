import * as z from 'zod';
import { duplicates } from '../../contracts/duplicates';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMerges } from './merge-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);
const iso = (instant: string) => new Date(instant).toISOString();

export const merges = on(duplicates.merges).handler(async ({ input, context: { db, actor } }) => {
  const found = await findMerges(db, actor, readCursor(input.cursor, place), pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, ({ at, id }) => [at, id]);
  return {
    rows: rows.map(({ id, keptId, keptName, mergedId, mergedName, at, by, undoneAt }) => ({
      id,
      kept: { id: keptId, name: keptName },
      merged: { id: mergedId, name: mergedName },
      at: iso(at),
      by,
      undoneAt: undoneAt && iso(undoneAt),
    })),
    next,
  };
});
