import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findChart } from './books-store';
import { ofTheWhole } from './reach';

export const chart = on(books.chart).handler(async ({ context: { db, actor, today, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { release: _, ...found } = await findChart(db, language);
  const openFrom = found.closedUntil
    ? new Date(Date.parse(`${found.closedUntil}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    : null;
  return {
    ...found,
    accounts: found.accounts.filter(({ retiredOn }) => !retiredOn || retiredOn > today),
    today,
    openFrom,
  };
});
