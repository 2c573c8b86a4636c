import { isLiving } from '../../contracts/member-statuses';
import { standing } from '../../contracts/standing';
import { addWorkdays } from '../ground/judge-workdays';
import { makeMove, renewCase, type Outcome } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { addDays } from '../shared/clock';
import { on, personOf, type Context } from '../shared/implement';
import { applyMeasure } from './apply-measure';
import { fillDiscipline, findDiscipline, type Discipline } from './discipline-store';
import { judgeDecision } from './judge-decision';
import { asParty, judgeSight } from './judge-sight';
import { workdaysReaching } from './judge-until';
import { findAppealDays, findCouncilRule, findHearingDays } from './rules';
import { showDiscipline } from './show';
import { tellMoved } from './tell';

/** One step of a sanction: the notice, the council's vote with its written decision, or the answer to an appeal. */
export const decide = on(standing.decide).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const before = await findDiscipline(db, input.disciplineId, actor);
  if (!before || judgeSight(actor, before) !== 'staff') throw errors.CASE_NOT_FOUND();
  const flow = before.standing;
  if (flow.state !== 'open' || flow.version !== input.version) throw errors.CASE_MOVED();
  if (judgeTurn(asParty(actor, before), flow)) throw errors.NOT_YOUR_TURN();
  if (!isLiving(before.status)) throw errors.MEMBER_LEFT();
  const step = stepAt(flow.steps, flow.seq).name;
  const verdict = judgeDecision(step, input, await findCouncilRule(db, today));
  if (!verdict.ok) {
    if (verdict.code === 'DECISION_INCOMPLETE')
      throw errors.DECISION_INCOMPLETE({ data: { missing: verdict.missing } });
    if (verdict.code === 'RESOLUTION_NOT_VALID')
      throw errors.RESOLUTION_NOT_VALID({ data: { quorumMet: verdict.quorumMet, passed: verdict.passed } });
    throw errors[verdict.code]();
  }
  const moved = await move(context, before, step, input);
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') throw errors.CASE_MOVED();
  if (moved.state === 'passed') await applyMeasure(context, before, { personId: personOf(actor).id });
  await tellMoved(context, before.id);
  const shown = await showDiscipline(context, before.id);
  if (!shown) throw new Error('a sanction is not deleted');
  audit({
    ...{
      subject: `membership:${before.membershipId}`,
      before: flow.version,
      after: moved,
      note: `${before.id} ${step} ${input.decision}`,
    },
    ...(input.reason ? { reason: input.reason } : {}),
  });
  return shown;
});

interface Given {
  decision: 'pass' | 'refuse';
  reason?: string | undefined;
  tally?: unknown;
  resolutionNo?: string | undefined;
  words?: string | undefined;
}

/** What the step leaves behind: the notice its last day of the hearing, the council its written decision and the last day of the appeal. */
async function move(context: Context, row: Discipline, step: string, given: Given): Promise<Outcome> {
  const { db, today, actor } = context;
  const { standing: flow } = row;
  const { decision, reason, resolutionNo } = given;
  const vote = step === 'council' && decision === 'pass';
  const by = {
    ...{ personId: personOf(actor).id, office: officeOf(asParty(actor, row), flow), reason },
    ...(vote ? { tally: given.tally, resolutionNo } : {}),
  };
  if (decision === 'refuse' || step === 'appeal') return makeMove(db, flow, { do: decision }, by, context);
  const days = step === 'notice' ? await findHearingDays(db, today) : await findAppealDays(db, today);
  const last = addDays(today, days);
  const overrides = new Map(Object.entries(flow.overrides));
  const workdays = workdaysReaching(today, last, (count) => addWorkdays(today, count, overrides).day);
  const fact = step === 'notice' ? 'hearingWorkdays' : 'appealWorkdays';
  const waiting = step === 'notice' ? 'hearing' : 'appealTime';
  // The step that begins takes as long as it is told now, not as the flow says.
  const steps = flow.steps.map((each) => (each.name === waiting ? { ...each, workdays } : each));
  const facts = { ...flow.facts, [fact]: workdays };
  const about = { title: flow.title, committeeId: flow.committeeId, facts };
  const moved = await makeMove(db, { ...flow, steps, facts }, { do: 'pass' }, { ...by, about }, context);
  if (typeof moved === 'string') return moved;
  if (step === 'notice') {
    await fillDiscipline(db, row.id, { hearingUntil: last });
    await renewCase(db, flow.id, about, [
      { personId: row.proposedBy, reason: 'ownClaim' },
      { unitId: row.membershipId, reason: 'ownCompany' },
    ]);
  } else if (vote && given.words && resolutionNo)
    await fillDiscipline(db, row.id, {
      decision: { words: given.words, no: resolutionNo, on: today, appealUntil: last },
    });
  return moved;
}
