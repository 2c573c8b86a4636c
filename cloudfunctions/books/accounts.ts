import * as z from 'zod';
import { bookReaders, books } from '../../contracts/books';
import { searchFragment, searchName } from '../ground/search-name';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findWholeChart } from './chart-store';
import { presentAccounts } from './present-account';
import { presentProposal } from './present';
import { findWaiting } from './proposal-store';
import { ofTheWhole } from './reach';

const pageSize = 40;
const place = z.tuple([z.string().regex(/^\d{4,10}$/)]);

/** The tree of accounts in its order: each after what it stands under. */
export const accounts = on(books.accounts).handler(async ({ input, context, errors }) => {
  const { db, actor, language, today } = context;
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { title, source, needsHumanCheck, ...chart } = await findWholeChart(db, language, today);
  const waiting = (await findWaiting(db)).filter(({ kind }) => kind === 'chart');
  const { q, kind, show, under } = input;
  const isRetired = (on: string | null) => on !== null && on <= today;
  const sought = q === undefined ? '' : (searchFragment(q) ?? '-');
  const found = presentAccounts(chart, language).filter(
    (account) =>
      (kind === undefined || account.kind === kind) &&
      (under === undefined || account.code.startsWith(under)) &&
      (show !== 'live' || !isRetired(account.retiredOn)) &&
      (show !== 'retired' || isRetired(account.retiredOn)) &&
      (show !== 'own' || account.own) &&
      (show !== 'money' || account.money) &&
      (sought === '' || account.code.startsWith(sought) || searchName(account.name).includes(sought)),
  );
  const after = readCursor(input.cursor, place)?.[0] ?? '';
  return {
    ...pageOf(
      found.filter(({ code }) => code > after),
      pageSize,
      ({ code }) => [code],
    ),
    total: after ? null : found.length,
    ...{ title, source, needsHumanCheck, today },
    mayWrite: ofTheWhole(actor, ['finance']),
    waiting: waiting.map((row) => presentProposal(row, actor)),
  };
});
