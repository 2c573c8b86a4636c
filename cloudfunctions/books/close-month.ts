import { books } from '../../contracts/books';
import { on, personOf } from '../shared/implement';
import { closeBooks, findTurn } from './closing-store';
import { lastDayOf } from './months';
import { ofTheWhole } from './reach';

export const closeMonth = on(books.closeMonth).handler(async ({ input: { month }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const turn = await findTurn(db);
  if (turn.month !== month) throw errors.MONTH_NOT_DUE();
  if (lastDayOf(month) >= today) throw errors.MONTH_NOT_OVER();
  if (turn.waiting > 0) throw errors.WAITING_FOR_REVIEW({ data: { count: turn.waiting } });
  if (!(await closeBooks(db, month, personOf(actor).id, now))) throw errors.MONTH_NOT_DUE();
  audit({ subject: `book_month:${month}`, after: turn });
  return { month, entries: turn.entries };
});
