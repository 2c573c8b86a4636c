import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findWholeChart } from './chart-store';
import { nextCodeUnder } from './judge-code';
import { presentAccounts } from './present-account';
import { ofTheWhole } from './reach';

export const account = on(books.account).handler(async ({ input, context, errors }) => {
  const { db, actor, language, today } = context;
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const chart = await findWholeChart(db, language, today);
  const held = chart.accounts.find(({ code }) => code === input.code);
  const all = presentAccounts(chart, language);
  const shown = all.find(({ code }) => code === input.code);
  if (!held || !shown) throw errors.ACCOUNT_NOT_FOUND();
  const { nameEn, cashIn, cashOut, posted, retiredOn } = held;
  return {
    ...shown,
    ...{ nameEn, cashIn, cashOut, today },
    parentName: all.find(({ code }) => code === shown.parent)?.name ?? null,
    mayWrite: ofTheWhole(actor, ['finance']),
    nextCode:
      posted || retiredOn !== null
        ? null
        : nextCodeUnder(
            shown.code,
            all.map(({ code }) => code),
          ),
    fits: all
      .filter(
        ({ code, leaf, kind, money, retiredOn: gone }) =>
          code !== shown.code && leaf && kind === shown.kind && money === shown.money && gone === null,
      )
      .map(({ code, name }) => ({ code, name })),
  };
});
