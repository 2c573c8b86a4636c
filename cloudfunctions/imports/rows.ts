import * as z from 'zod';
import { imports } from '../../contracts/imports';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { mayImport } from './importables';
import { on } from '../shared/implement';
import { presentRow } from './present';
import { findRows } from './row-store';
import { findImport } from './store';

const pageSize = 20;
const place = z.tuple([keyInt]);

export const rows = on(imports.rows).handler(async ({ input, context: { db, actor, language }, errors }) => {
  const record = await findImport(db, input.id);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  const [after = 0] = readCursor(input.cursor, place) ?? [];
  const question = {
    verdict: input.verdict ?? null,
    failed: input.failed ?? false,
    taken: input.taken ?? false,
    after,
    limit: pageSize + 1,
  };
  const page = pageOf(await findRows(db, input.id, question), pageSize, ({ line }) => [line]);
  return { rows: page.rows.map((row) => presentRow(record.noun, row, language)), next: page.next };
});
