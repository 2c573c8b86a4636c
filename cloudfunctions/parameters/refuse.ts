import { parameters } from '../../contracts/parameters';
import { on, personOf } from '../shared/implement';
import { reachesAll } from './present';
import { closeProposal, findProposal } from './store';
import { tellProposer } from './tell-proposer';

/** The second person does not agree, and says why. */
export const refuse = on(parameters.refuse).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const proposal = await findProposal(db, input.proposalId);
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  if (!reachesAll(actor)) throw errors.WHOLE_ASSOCIATION();
  const me = personOf(actor).id;
  if (proposal.state === 'open' && proposal.proposedById === me) throw errors.OWN_PROPOSAL();
  if (!(await closeProposal(db, proposal.id, { state: 'refused', by: me, reason: input.reason }, now))) {
    const latest = await findProposal(db, proposal.id);
    throw errors.PROPOSAL_DECIDED({ data: { state: latest?.state ?? 'refused' } });
  }
  await tellProposer(context, proposal, { confirmed: false, reason: input.reason });
  audit({ subject: `reg_rule:${proposal.ruleId}`, before: proposal, after: { state: 'refused' }, note: input.reason });
  return { id: proposal.ruleId };
});
