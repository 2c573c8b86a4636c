import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findHome } from './home-store';
import { monthOf, monthsBefore } from './months';
import { presentProposal } from './present';
import { findWaiting } from './proposal-store';
import { ofTheWhole } from './reach';

export const home = on(books.home).handler(async ({ context: { db, actor, today, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const now = monthOf(today);
  const chart = await findHome(db, { language, from: monthsBefore(now, 11), to: now });
  const waiting = await findWaiting(db);
  return {
    today,
    closedUntil: chart.closedUntil,
    opened: chart.opened,
    mayWrite: ofTheWhole(actor, ['finance']),
    money: chart.money,
    funds: chart.funds,
    months: chart.months,
    waiting: waiting.map((row) => presentProposal(row, actor)),
  };
});
