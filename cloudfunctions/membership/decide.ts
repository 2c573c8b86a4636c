import { membership } from '../../contracts/membership';
import * as z from 'zod';
import { on, personOf, type Context } from '../shared/implement';
import { findRule } from '../ground/parameters';
import { addWorkdays } from '../ground/judge-workdays';
import { beginMembership, welcome } from './activate';
import { findApplication, type ApplicationRecord } from './application-store';
import { alreadyHandled } from './handled';
import { tellPassed, tellRefused, tellReturned } from './notify';
import { presentApplication } from './present';
import { officesFor } from '../ground/reach';
import { isConsistent, judgeResolution, type VotingRule } from '../ground/judge-resolution';
import { isNamedIn, judgeReviewer, officeForStep, readers, type ReviewFacts } from './judge-reviewer';
import { stepAfter, stepAt, type Step } from './steps';
import { changeMembership, saveEvent } from './store';

const fraction = z.tuple([z.int(), z.int()]);
const votingRule = z.object({
  quorum: fraction,
  pass: fraction,
  passBase: z.enum(['present', 'entitled']),
  strict: z.boolean(),
  enforced: z.boolean(),
});

export const findVotingRule = (db: Context['db'], today: string): Promise<VotingRule> =>
  findRule(db, 'membership.councilResolution', today, votingRule);

export const reviewFacts = (record: ApplicationRecord): ReviewFacts => ({
  status: record.status,
  step: stepAt(record.steps, record.step_seq),
  committeeId: record.committee_id,
  ownPeople: [record.applied_by, ...record.representatives.flatMap((each) => each.personId ?? [])],
  ownPhones: record.representatives.map((each) => each.phone),
  decided: record.events.flatMap((event) =>
    event.personId && event.seq !== null && ['passed', 'returned', 'refused'].includes(event.kind)
      ? [{ personId: event.personId, seq: event.seq }]
      : [],
  ),
});

const eventOf = { pass: 'passed', return: 'returned', refuse: 'refused' } as const;

/** Passes a step, returns the application for a fix or refuses it; two reviewers at once: one wins, the other is told. */
export const decide = on(membership.decide).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const before = await findApplication(db, input.membershipId);
  if (!before || officesFor(actor, before.committee_id, readers).length === 0) throw errors.APPLICATION_NOT_FOUND();
  const facts = reviewFacts(before);
  const barred = judgeReviewer(actor, facts);
  if (barred === 'notWaiting' || before.version !== input.version)
    throw errors.ALREADY_HANDLED({ data: alreadyHandled(before) });
  if (barred === 'otherOffice') throw errors.OTHER_OFFICE();
  if (barred === 'ownCompany' || (input.decision === 'pass' && isNamedIn(actor, facts))) throw errors.OWN_COMPANY();
  if (barred === 'earlierStep') throw errors.DID_EARLIER_STEP();
  if (input.decision !== 'pass' && !input.reason) throw errors.REASON_REQUIRED();
  const tally = facts.step.kind === 'councilDecision' ? input.tally : undefined;
  if (tally && !isConsistent(tally)) throw errors.TALLY_WRONG();
  if (input.decision === 'pass' && before.content_state === 'risky') throw errors.CONTENT_REFUSED();
  if (input.decision === 'pass' && tally) {
    const rule = await findVotingRule(db, today);
    const resolution = judgeResolution(tally, rule);
    if (rule.enforced && !(resolution.quorumMet && resolution.passed))
      throw errors.RESOLUTION_NOT_VALID({ data: resolution });
  }

  const next = stepAfter(before.steps, facts.step.seq);
  const change = await changeFor(context, before, input.decision, next);
  if (!(await changeMembership(db, before.id, before.version, 'under_review', change))) {
    const latest = await findApplication(db, before.id);
    throw errors.ALREADY_HANDLED({ data: alreadyHandled(latest ?? before) });
  }
  const { reason, resolutionNo } = input;
  const office = officeForStep(actor, facts);
  const event = {
    membershipId: before.id,
    kind: eventOf[input.decision],
    seq: facts.step.seq,
    personId: personOf(actor).id,
    office,
    reason,
    tally,
    resolutionNo,
  };
  // The constraint has the last word on separation of duties, whatever was decided while this was judged.
  if (!(await saveEvent(db, event, now))) throw errors.DID_EARLIER_STEP();
  const record = await tell(context, before.id, input.decision, next, reason ?? '');
  audit({ subject: `membership:${before.id}`, before, after: record, note: input.decision });
  return presentApplication(record, 'staff', today);
});

type Decision = 'pass' | 'return' | 'refuse';

async function changeFor({ db, today }: Context, before: ApplicationRecord, decision: Decision, next: Step | null) {
  if (decision !== 'pass')
    return { status: decision === 'return' ? 'returned' : 'rejected', due_on: null, due_provisional: false };
  if (!next) return beginMembership(db, today);
  const due = addWorkdays(today, next.workdays, new Map(Object.entries(before.overrides)));
  return { step_seq: next.seq, step_since: today, due_on: due.day, due_provisional: due.provisional };
}

async function tell(
  context: Context,
  membershipId: string,
  decision: Decision,
  next: Step | null,
  reason: string,
): Promise<ApplicationRecord> {
  if (decision === 'pass' && !next) return welcome(context, membershipId);
  const record = await findApplication(context.db, membershipId);
  if (!record) throw new Error('the application was changed in this transaction');
  if (decision === 'pass') await tellPassed(context, record);
  else await (decision === 'return' ? tellReturned : tellRefused)(context, record, reason);
  return record;
}
