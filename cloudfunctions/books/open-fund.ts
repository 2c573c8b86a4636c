import { books } from '../../contracts/books';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { saveFund } from './books-store';
import { ofTheWhole } from './reach';

export const openFund = on(books.openFund).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const fundId = newId(now);
  if (!(await saveFund(db, { id: fundId, ...input }, now))) throw errors.FUND_EXISTS();
  audit({ subject: `fund:${fundId}`, after: input });
  return { fundId };
});
