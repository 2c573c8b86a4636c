import type { Actor } from '../shared/actor';
import type { ProposalRow } from './proposal-store';

export const presentProposal = ({ proposedById, proposedAt, ...row }: ProposalRow, actor: Actor) => ({
  ...row,
  proposedAt: proposedAt.toISOString(),
  own: proposedById === actor.person?.id,
});
