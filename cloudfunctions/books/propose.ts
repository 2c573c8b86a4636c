import { books, type BookLine } from '../../contracts/books';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findChart, findEntry } from './books-store';
import { judgeEntry, releaseLines, transferLines } from './judge-entry';
import { byHand } from './judge-source';
import { eveOf } from './months';
import { hasEntriesBefore, saveProposal } from './proposal-store';
import { ofTheWhole } from './reach';

/** The first of the two persons: nothing is in the books before the second has looked. */
export const propose = on(books.propose).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const { accounts, funds, closedUntil, opened, release } = await findChart(db, language);
  const general = funds.find(({ restricted }) => !restricted)?.id ?? '';
  const counts = input.kind === 'opening' ? eveOf(input.day) : input.day;
  if (counts > today) throw errors.DAY_AHEAD();
  if (input.kind === 'opening') {
    if (opened) throw errors.OPENING_DONE();
    if (!input.day.endsWith('-01') || closedUntil || (await hasEntriesBefore(db, input.day)))
      throw errors.OPENING_LATE();
  } else if (closedUntil && counts <= closedUntil) throw errors.MONTH_CLOSED();

  let lines: BookLine[];
  let summary: string;
  if (input.kind === 'reversal') {
    const entry = await findEntry(db, input.entryId, language);
    if (!entry) throw errors.ENTRY_NOT_FOUND();
    if (entry.taken || entry.reversed) throw errors.ALREADY_REVERSED();
    if (!byHand(entry)) throw errors.NOT_BY_HAND();
    if (input.day < entry.day) throw errors.MONTH_CLOSED();
    lines = entry.lines.map(({ account, fundId, debit, credit }) => ({
      account,
      fundId,
      debit: credit,
      credit: debit,
    }));
    summary = `冲销：${entry.summary}（${input.reason}）`;
  } else {
    ({ summary } = input);
    if (input.kind === 'transfer') lines = transferLines(general, input.fromAccount, input.toAccount, input.amount);
    else if (input.kind === 'release') lines = releaseLines(release, { ...input, general });
    else lines = input.lines;
    const moneys =
      input.kind === 'transfer'
        ? [input.fromAccount, input.toAccount]
        : input.kind === 'release'
          ? [input.account]
          : [];
    const notMoney = moneys.findIndex((code) => !accounts.some((account) => account.code === code && account.money));
    if (notMoney >= 0) throw errors.LINE_WRONG({ data: { index: notMoney } });
    if (input.kind === 'transfer' && input.fromAccount === input.toAccount)
      throw errors.LINE_WRONG({ data: { index: 1 } });
  }
  const verdict = judgeEntry(lines, accounts, funds, counts);
  if (!verdict.ok) {
    if (verdict.code === 'LINE_WRONG') throw errors.LINE_WRONG({ data: { index: verdict.index } });
    const { fundId, debit, credit } = verdict;
    throw errors.NOT_BALANCED({ data: { fund: funds.find(({ id }) => id === fundId)?.name ?? '', debit, credit } });
  }
  if (input.kind === 'release') {
    const fund = funds.find(({ id }) => id === input.fundId);
    if (!fund?.restricted || (fund.balance ?? 0) < input.amount) throw errors.FUND_SHORT();
  }
  const proposalId = newId(now);
  const reverses = input.kind === 'reversal' ? input.entryId : null;
  const given = { id: proposalId, kind: input.kind, day: input.day, summary, lines, amount: verdict.amount, reverses };
  if (!(await saveProposal(db, { ...given, by: personOf(actor).id }, now)))
    throw reverses ? errors.ALREADY_REVERSED() : errors.OPENING_DONE();
  audit({ subject: `book_proposal:${proposalId}`, after: given, note: summary });
  return { proposalId };
});
