import * as z from 'zod';
import { dues } from '../../contracts/dues';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findReliefs } from './relief-store';

const pageSize = 30;

export const reliefs = on(dues.reliefs).handler(async ({ input: { standardId, cursor }, context: { db } }) => {
  const rows = await findReliefs(db, standardId, readCursor(cursor, z.tuple([z.uuid()]))?.[0] ?? null, pageSize + 1);
  const page = pageOf(rows, pageSize, (last) => [last.id]);
  return { rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })), next: page.next };
});
