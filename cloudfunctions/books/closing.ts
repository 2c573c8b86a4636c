import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findClosed, findTurn } from './closing-store';
import { judgeClosing } from './judge-closing';
import { ofTheWhole } from './reach';

export const closing = on(books.closing).handler(async ({ context: { db, actor, today }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const [turn, closed] = [await findTurn(db), await findClosed(db)];
  const checks = judgeClosing(turn, today);
  const begun = turn.month !== null && turn.month <= today.slice(0, 7);
  return {
    month: begun ? turn.month : null,
    checks: begun ? checks : [],
    entries: turn.entries,
    amount: turn.amount,
    closed: closed.map((each) => ({ ...each, closedAt: each.closedAt.toISOString() })),
    mayClose: begun && ofTheWhole(actor, ['finance']) && checks.every(({ weight }) => weight !== 'stops'),
  };
});
