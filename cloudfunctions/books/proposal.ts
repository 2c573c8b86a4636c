import { bookReaders, bookReviewers, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { presentProposal } from './present';
import { findProposal } from './proposal-store';
import { ofTheWhole } from './reach';
import { codeOfChange, sayChange } from './say-chart';

export const proposal = on(books.proposal).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const found = await findProposal(db, input.id, language);
  if (!found) throw errors.PROPOSAL_NOT_FOUND();
  const shown = presentProposal(found, actor);
  return {
    ...shown,
    lines: found.lines,
    changes: (found.changes ?? []).map((change) => ({
      do: change.do,
      code: codeOfChange(change),
      words: sayChange(change, language),
    })),
    decidedBy: found.decidedBy,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decidedReason: found.decidedReason,
    entryId: found.entryId,
    mayDecide: found.state === 'open' && !shown.own && ofTheWhole(actor, bookReviewers),
  };
});
