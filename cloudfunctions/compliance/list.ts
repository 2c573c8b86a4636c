import * as z from 'zod';
import { compliance } from '../../contracts/compliance';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findPage } from './finding-store';

const pageSize = 20;
const place = z.tuple([z.int().min(0).max(5), keyDay, z.uuid()]);

export const list = on(compliance.list).handler(async ({ input, context }) => {
  const { cursor, ...question } = input;
  const { db, actor, today, language } = context;
  const after = readCursor(cursor, place);
  const found = await findPage(db, actor, question, { after, limit: pageSize + 1, today, language });
  const { rows, next } = pageOf(found.rows, pageSize, (last) => [
    last.endedOn ? 0 : last.severity,
    last.endedOn ?? last.openedOn,
    last.id,
  ]);
  const { total, counts, families, night } = found;
  return {
    rows: rows.map(({ endedOn: _, ...row }) => row),
    ...{ next, total, counts, families },
    night: night && { ...night, at: new Date(night.at).toISOString() },
  };
});
