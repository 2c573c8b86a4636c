import { credit } from '../../contracts/credit';
import { makeMove } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { isConsistent, judgeResolution, type VotingRule } from '../ground/judge-resolution';
import { on, personOf } from '../shared/implement';
import { adoptModel, findModelRow, moveModel } from './model-store';
import { findCouncilRule } from './rules';

const passes = (tally: Parameters<typeof judgeResolution>[0] | undefined, rule: VotingRule): boolean => {
  if (!tally || !isConsistent(tally)) return false;
  const { quorumMet, passed } = judgeResolution(tally, rule);
  return quorumMet && passed;
};

/** The secretary-general's check, then the council's vote by its number; adopted, it is in force from its day on. */
export const decideModel = on(credit.decideModel).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const row = await findModelRow(db, input.id, today);
  const standing = row?.standing;
  if (!row || !standing) throw errors.MODEL_NOT_FOUND();
  if (row.state !== 'proposed' || standing.state !== 'open' || standing.version !== input.version)
    throw errors.MODEL_MOVED();
  if (judgeTurn(actor, standing)) throw errors.NOT_YOUR_TURN();
  const { decision, reason, tally, resolutionNo } = input;
  if (decision === 'refuse' && !reason) throw errors.REASON_REQUIRED();
  const votes = stepAt(standing.steps, standing.seq).name === 'creditCouncil' && decision === 'pass';
  if (votes && (!resolutionNo || !tally)) throw errors.RESOLUTION_REQUIRED();
  if (votes && !passes(tally, await findCouncilRule(db, today))) throw errors.RESOLUTION_NOT_VALID();
  if (decision === 'pass' && row.startsOn <= today) throw errors.STARTS_PASSED();
  const by = {
    ...{ personId: personOf(actor).id, office: officeOf(actor, standing) },
    ...(reason ? { reason } : {}),
    ...(votes && resolutionNo ? { tally, resolutionNo } : {}),
  };
  const moved = await makeMove(db, standing, { do: decision }, by, context);
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') throw errors.MODEL_MOVED();
  if (moved.state === 'refused') await moveModel(db, row.id, 'proposed', 'refused');
  if (moved.state === 'passed' && resolutionNo) await adoptModel(db, row.id, resolutionNo, now);
  const after = await findModelRow(db, row.id, today);
  audit({ subject: `credit_model:${row.id}`, before: row.state, after: moved, ...(reason ? { reason } : {}) });
  return { id: row.id, state: after?.state ?? row.state };
});
