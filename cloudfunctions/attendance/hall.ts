import { attendance, hallStepSeconds } from '../../contracts/attendance';
import { on } from '../shared/implement';
import { bodyRuleOf, judgeQuorum, votingRuleId } from '../ground/judge-resolution';
import { hallCodes } from './hall-code';
import { findHallFacts, type HallFacts } from './hall-store';
import { timesOf, toInstant } from './instants';

const latest = 8;
// The screen goes on for five minutes without network.
const ahead = 300 / hallStepSeconds;

export const hall = on(attendance.hall).handler(async ({ input, context: { db, now, actor, today }, errors }) => {
  const facts = await findHallFacts(db, actor, input.meetingId, today, latest, now);
  const times = facts && timesOf(facts);
  if (!times) throw errors.MEETING_NOT_FOUND();
  return {
    title: facts.title,
    associationName: facts.associationName,
    placeName: facts.place?.name ?? '',
    status: facts.status,
    startsAt: times.startsAt,
    now: now.toISOString(),
    codes: hallCodes(facts.shortCode, now, ahead),
    present: facts.present,
    expected: facts.expected ?? 0,
    days: facts.days,
    latest: facts.latest.map((each) => ({ ...each, at: toInstant(each.at) })),
    quorum: quorumOf(facts),
  };
});

/** Null for a meeting that decides nothing, and for one whose roll is empty. */
function quorumOf({ kind, roll, votingRules }: HallFacts) {
  const stored = votingRules.find(({ id }) => id === votingRuleId(kind));
  const rule = stored && roll.entitled > 0 ? bodyRuleOf(kind, null, stored) : null;
  return rule ? { ...roll, ...judgeQuorum(roll.entitled, roll.present, rule) } : null;
}
