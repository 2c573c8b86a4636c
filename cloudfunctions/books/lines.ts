import * as z from 'zod';
import { bookReaders, books } from '../../contracts/books';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findLines, sumLines } from './books-store';
import { ofTheWhole } from './reach';

const pageSize = 30;
const place = z.tuple([keyDay, z.uuid(), z.int().min(1).max(32_767)]);

export const lines = on(books.lines).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const after = readCursor(input.cursor, place);
  const found = await findLines(db, input, { after, limit: pageSize + 1, language });
  const total = after ? null : await sumLines(db, input);
  return { ...pageOf(found, pageSize, ({ day, entryId, no }) => [day, entryId, no]), total };
});
