import { bookReviewers, books } from '../../contracts/books';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findChart } from './books-store';
import { changeChart, findWholeChart, holdChart } from './chart-store';
import { closeBooks } from './closing-store';
import { isAccountGone, isFundShort, reverse } from './effects';
import { judgeChart, type WholeChange } from './judge-chart';
import { eveOf, monthOf } from './months';
import {
  closeProposal,
  findProposal,
  findSource,
  hasEntriesBefore,
  holdProposal,
  postProposal,
  type ProposalShown,
} from './proposal-store';
import { ofTheWhole } from './reach';
import { sayFault } from './say-chart';
import { tellProposer } from './tell-proposer';

/** The second of the two persons: the entry is posted, with what he has looked at and nothing else. */
export const confirm = on(books.confirm).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  if (!ofTheWhole(actor, bookReviewers)) throw errors.WHOLE_ASSOCIATION();
  const state = await holdProposal(db, input.proposalId);
  const proposal = state && (await findProposal(db, input.proposalId, language));
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  const me = personOf(actor).id;
  if (proposal.state !== 'open') throw errors.PROPOSAL_DECIDED({ data: { state: proposal.state } });
  if (proposal.proposedById === me) throw errors.OWN_PROPOSAL();
  const posted = await enter(proposal).catch((error: unknown) => {
    throw isFundShort(error) ? errors.FUND_SHORT() : isAccountGone(error) ? errors.ACCOUNT_GONE() : error;
  });
  await closeProposal(db, proposal.id, { state: 'confirmed', by: me, reason: null, entryId: posted.id }, now);
  await tellProposer(context, proposal, { confirmed: true });
  audit({ subject: `book_proposal:${proposal.id}`, before: proposal, after: posted, note: proposal.summary });
  return { entryId: posted.id, day: posted.day };

  async function enter({
    kind,
    day,
    reverses,
    summary,
    changes,
  }: ProposalShown): Promise<{ id: string | null; day: string }> {
    if (kind === 'chart') {
      // Judged anew, for the chart and the books went on since it was written; nobody posts until it is decided.
      await holdChart(db);
      const verdict = judgeChart(fromToday(changes ?? [], today), {
        ...(await findWholeChart(db, language, today)),
        today,
      });
      if (!verdict.ok)
        throw errors.CHART_REFUSED({ data: { index: verdict.index, reason: sayFault(verdict, language) } });
      await changeChart(db, verdict.changes, today);
      return { id: null, day: today };
    }
    if (kind === 'reversal') {
      const source = await findSource(db, reverses ?? '');
      const entryId = source && (await reverse(db, { source, day, reason: summary, by: me, now }));
      if (!entryId) throw new Error('the entry to take back is gone');
      return { id: entryId, day };
    }
    if (kind !== 'opening')
      return postProposal(db, proposal as ProposalShown, { entryId: newId(now), day, by: me }, now);
    // The balances are those of the evening before the first day; with them that month is closed.
    const eve = eveOf(day);
    const { closedUntil } = await findChart(db, language);
    if (closedUntil || (await hasEntriesBefore(db, day))) throw errors.OPENING_LATE();
    const entry = await postProposal(db, proposal as ProposalShown, { entryId: newId(now), day: eve, by: me }, now);
    if (!(await closeBooks(db, monthOf(eve), me, now))) throw errors.OPENING_LATE();
    return entry;
  }
});

/** An account that was to be retired from a day which has gone by meanwhile is retired from the day of the decision. */
const fromToday = (changes: readonly WholeChange[], today: string) =>
  changes.map((change) => (change.do === 'retire' && change.on < today ? { ...change, on: today } : change));
