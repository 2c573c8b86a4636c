import { parameters } from '../../contracts/parameters';
import { secretariat } from '../../contracts/wire';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findVersion } from '../ground/parameter-versions';
import { askGate } from '../ground/gate';
import { judgeProposal } from './judge-proposal';
import type { ProposeFacts } from './facts';
import { reachesAll } from './present';
import { findParameter, saveProposal } from './store';

/** The first of the two persons: nothing is in force before the second has confirmed it. */
export const propose = on(parameters.propose).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!reachesAll(actor, [...secretariat])) throw errors.WHOLE_ASSOCIATION();
  const before = await findParameter(db, input.id, today);
  if (!before) throw errors.PARAMETER_NOT_FOUND();
  const { value, reason, resolution, effectiveFrom } = input;
  const version = await findVersion(db, input.id, effectiveFrom);
  const verdict = judgeProposal(version ?? before, value, effectiveFrom, today);
  if (!verdict.ok) {
    if ('issues' in verdict) throw errors[verdict.code]({ data: { issues: verdict.issues } });
    throw errors[verdict.code]();
  }
  if (!version) throw errors.NOT_IN_FORCE();
  const asked: ProposeFacts = { id: input.id, value: value ?? version.standard, effectiveFrom };
  await askGate(context, 'parameters.propose', asked, ({ data, message }) => errors.TRY_FIRST({ data, message }));
  const proposalId = newId(now);
  const given = { id: proposalId, ruleId: input.id, value, reason, resolution, effectiveFrom, by: personOf(actor).id };
  if (!(await saveProposal(db, given, now))) throw errors.PROPOSAL_OPEN();
  audit({ subject: `reg_rule:${input.id}`, after: given, note: `${resolution}：${reason}` });
  return { proposalId };
});
