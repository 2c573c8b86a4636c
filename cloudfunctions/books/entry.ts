import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findEntry } from './books-store';
import { byHand } from './judge-source';
import { ofTheWhole } from './reach';

export const entry = on(books.entry).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const found = await findEntry(db, input.id, language);
  if (!found) throw errors.ENTRY_NOT_FOUND();
  const { taken, at, ...shown } = found;
  const mayReverse = ofTheWhole(actor, ['finance']) && byHand(found) && !taken;
  return { ...shown, at: at.toISOString(), mayReverse };
});
