import * as z from 'zod';
import { bookReaders, books } from '../../contracts/books';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { countEntries, findEntries } from './books-store';
import { ofTheWhole } from './reach';

const pageSize = 30;
const place = z.tuple([keyDay, z.uuid()]);

export const entries = on(books.entries).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const after = readCursor(input.cursor, place);
  const found = await findEntries(db, input, { after, limit: pageSize + 1, language });
  const { total, sources } = after ? { total: null, sources: [] } : await countEntries(db, input);
  return { ...pageOf(found, pageSize, ({ day, id }) => [day, id]), total, sources };
});
