import { parameters } from '../../contracts/parameters';
import { on, personOf } from '../shared/implement';
import { closeProposal, findProposal } from './store';

export const withdraw = on(parameters.withdraw).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const proposal = await findProposal(db, input.proposalId);
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  const me = personOf(actor).id;
  if (proposal.proposedById !== me) throw errors.NOT_OWN_PROPOSAL();
  if (!(await closeProposal(db, proposal.id, { state: 'withdrawn', by: me, reason: null }, now))) {
    const latest = await findProposal(db, proposal.id);
    throw errors.PROPOSAL_DECIDED({ data: { state: latest?.state ?? 'withdrawn' } });
  }
  audit({ subject: `reg_rule:${proposal.ruleId}`, before: proposal, after: { state: 'withdrawn' } });
  return { id: proposal.ruleId };
});
