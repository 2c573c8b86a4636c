import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findChart } from './books-store';
import { monthOf, monthsBefore } from './months';
import { presentProposal } from './present';
import { findWaiting } from './proposal-store';
import { ofTheWhole } from './reach';
import { findMoney, findMonths } from './statement-store';

export const home = on(books.home).handler(async ({ context: { db, actor, today, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const now = monthOf(today);
  const [chart, money, { months }, waiting] = [
    await findChart(db, language),
    await findMoney(db, language === 'en'),
    await findMonths(db, monthsBefore(now, 11), now),
    await findWaiting(db),
  ];
  return {
    today,
    closedUntil: chart.closedUntil,
    opened: chart.opened,
    mayWrite: ofTheWhole(actor, ['finance']),
    money,
    funds: chart.funds,
    months,
    waiting: waiting.map((row) => presentProposal(row, actor)),
  };
});
