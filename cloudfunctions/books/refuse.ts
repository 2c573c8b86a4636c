import { bookReviewers, books } from '../../contracts/books';
import { on, personOf } from '../shared/implement';
import { closeProposal, findProposal, holdProposal } from './proposal-store';
import { ofTheWhole } from './reach';
import { tellProposer } from './tell-proposer';

export const refuse = on(books.refuse).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit, language } = context;
  if (!ofTheWhole(actor, bookReviewers)) throw errors.WHOLE_ASSOCIATION();
  const state = await holdProposal(db, input.proposalId);
  const proposal = state && (await findProposal(db, input.proposalId, language));
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  const me = personOf(actor).id;
  if (proposal.state !== 'open') throw errors.PROPOSAL_DECIDED({ data: { state: proposal.state } });
  if (proposal.proposedById === me) throw errors.OWN_PROPOSAL();
  await closeProposal(db, proposal.id, { state: 'refused', by: me, reason: input.reason, entryId: null }, now);
  await tellProposer(context, proposal, { confirmed: false, reason: input.reason });
  audit({ subject: `book_proposal:${proposal.id}`, before: proposal, reason: input.reason });
  return { proposalId: proposal.id };
});
