import { positions } from '../../contracts/positions';
import { on, personOf } from '../shared/implement';
import { doStep, findElection, hasElected, isMeeting } from './election-store';
import { mayBeDone } from './judge-election';
import { presentElection } from './present-election';
import { mayAct } from './reach';

/** A step is done by what proves it: a resolution, a receipt, a meeting. */
export const markStep = on(positions.markStep).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  const before = await findElection(db, input.electionId);
  if (!before) throw errors.ELECTION_NOT_FOUND();
  if (input.doneOn > today) throw errors.DAY_AHEAD();
  const done = before.steps.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [step]));
  if (!mayBeDone(input.step, done)) throw errors.STEP_BEFORE();
  const { meetingId = null } = input;
  if (meetingId && !(await isMeeting(db, meetingId))) throw errors.MEETING_NOT_FOUND();
  const { step, doneOn, evidence } = input;
  if (step === 'elected' && meetingId && !(await hasElected(db, meetingId))) throw errors.MEETING_UNFIT();
  const given = { id: before.id, step, doneOn, evidence, meetingId, by: personOf(actor).id };
  if (!(await doStep(db, given, now))) throw errors.STEP_DONE();
  const after = await findElection(db, before.id);
  if (!after) throw new Error('an election is not deleted');
  audit({ subject: `election:${before.id}`, after: given, reason: evidence });
  return presentElection(actor, today, after);
});
