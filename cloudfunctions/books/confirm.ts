import { bookReviewers, books } from '../../contracts/books';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findChart } from './books-store';
import { closeBooks } from './closing-store';
import { isFundShort, reverse } from './effects';
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
import { tellProposer } from './tell-proposer';

/** The second of the two persons: the entry is posted, with what he has looked at and nothing else. */
export const confirm = on(books.confirm).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit, language } = context;
  if (!ofTheWhole(actor, bookReviewers)) throw errors.WHOLE_ASSOCIATION();
  const state = await holdProposal(db, input.proposalId);
  const proposal = state && (await findProposal(db, input.proposalId, language));
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  const me = personOf(actor).id;
  if (proposal.state !== 'open') throw errors.PROPOSAL_DECIDED({ data: { state: proposal.state } });
  if (proposal.proposedById === me) throw errors.OWN_PROPOSAL();
  const posted = await enter(proposal).catch((error: unknown) => {
    throw isFundShort(error) ? errors.FUND_SHORT() : error;
  });
  await closeProposal(db, proposal.id, { state: 'confirmed', by: me, reason: null, entryId: posted.id }, now);
  await tellProposer(context, proposal, { confirmed: true });
  audit({ subject: `book_proposal:${proposal.id}`, before: proposal, after: posted, note: proposal.summary });
  return { entryId: posted.id, day: posted.day };

  async function enter({ kind, day, reverses, summary }: ProposalShown): Promise<{ id: string; day: string }> {
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
