import { parameters } from '../../contracts/parameters';
import { on, personOf } from '../shared/implement';
import { findVersion, startVersion } from '../ground/parameter-versions';
import { judgeProposal } from './judge-proposal';
import { reachesAll } from './present';
import { closeProposal, findProposal } from './store';
import { tellProposer } from './tell-proposer';

/**
 * The second of the two persons: a new version begins on the day, and the one before ends. What is allowed is judged anew;
 * the source may have changed since. Two at once, or one who withdraws meanwhile: one wins, the other is told.
 */
export const confirm = on(parameters.confirm).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const proposal = await findProposal(db, input.proposalId);
  if (!proposal) throw errors.PROPOSAL_NOT_FOUND();
  if (!reachesAll(actor)) throw errors.WHOLE_ASSOCIATION();
  const me = personOf(actor).id;
  if (proposal.state !== 'open') throw errors.PROPOSAL_DECIDED({ data: { state: proposal.state } });
  if (proposal.proposedById === me) throw errors.OWN_PROPOSAL();
  const { ruleId, effectiveFrom, value, reason, resolution } = proposal;
  const before = await findVersion(db, ruleId, effectiveFrom);
  if (!before) throw errors.EFFECTIVE_PASSED();
  const verdict = judgeProposal(before, value, effectiveFrom, today);
  // A value that meanwhile holds anyway is confirmed all the same: it has its resolution now.
  if (!verdict.ok && verdict.code !== 'NOTHING_CHANGES') {
    if ('issues' in verdict) throw errors[verdict.code]({ data: { issues: verdict.issues } });
    throw errors.EFFECTIVE_PASSED();
  }
  if (!(await closeProposal(db, proposal.id, { state: 'confirmed', by: me, reason: null }, now))) {
    const latest = await findProposal(db, proposal.id);
    throw errors.PROPOSAL_DECIDED({ data: { state: latest?.state ?? 'confirmed' } });
  }
  const by = [proposal.proposedBy, actor.person?.name].map((name) => name ?? '').join('、');
  const own = { value, reason, resolution, by, proposalId: proposal.id };
  if (!(await startVersion(db, ruleId, effectiveFrom, own))) throw new Error(`no version of ${ruleId} to follow`);
  await tellProposer(context, proposal, { confirmed: true });
  audit({ subject: `reg_rule:${ruleId}`, before, after: own, note: `${resolution}：${reason}` });
  return { id: ruleId, effectiveFrom };
});
