import { books } from '../../contracts/books';
import { on, personOf } from '../shared/implement';
import { closeProposal, findProposal, holdProposal } from './proposal-store';
import { ofTheWhole } from './reach';

export const withdraw = on(books.withdraw).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit, language } = context;
  if (!ofTheWhole(actor, ['finance'])) throw errors.WHOLE_ASSOCIATION();
  const state = await holdProposal(db, input.proposalId);
  const proposal = state && (await findProposal(db, input.proposalId, language));
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  const me = personOf(actor).id;
  if (proposal.state !== 'open') throw errors.PROPOSAL_DECIDED({ data: { state: proposal.state } });
  if (proposal.proposedById !== me) throw errors.NOT_OWN_PROPOSAL();
  await closeProposal(db, proposal.id, { state: 'withdrawn', by: me, reason: null, entryId: null }, now);
  audit({ subject: `book_proposal:${proposal.id}`, before: proposal });
  return { proposalId: proposal.id };
});
