import type { MinutesFacts } from '../../contracts/proceedings';
import type { MeetingFacts } from '../meetings/facts';
import { afterMinutes } from '../shared/clock';
import { bodyRuleOf, judgeQuorum } from '../shared/voting';
import { kindNames } from './kind-names';
import type { RawFacts } from './minutes-facts-store';
import { lateMinutes } from './survey-rules';

/** 应到 is the roll; where there is none, the seats given. 实到 is whoever came, whenever he left. */
export function minutesFacts(meeting: MeetingFacts, raw: RawFacts): MinutesFacts {
  const { startsAt, endsAt, closedAt, place } = meeting;
  if (!startsAt || !endsAt || !place) throw new Error('a published meeting has a time and a place');
  const rule = raw.rule && bodyRuleOf(meeting.kind, null, raw.rule);
  const roll = raw.voters > 0;
  return {
    body: kindNames[meeting.kind],
    sessionNo: meeting.sessionNo,
    title: meeting.title,
    // It is opened for the check-in, hours before it starts; closed when it is over, unless somebody forgot to.
    startsAt: startsAt.toISOString(),
    endsAt: (closedAt && closedAt <= afterMinutes(endsAt, lateMinutes) ? closedAt : endsAt).toISOString(),
    place: [place.name, place.address].filter(Boolean).join('，'),
    entitled: roll ? raw.voters : raw.seats,
    present: roll ? raw.came : raw.heads,
    excused: raw.excused,
    absent: raw.absent,
    observers: raw.observers,
    quorumMet: roll && rule ? judgeQuorum(raw.voters, raw.came, rule).met : null,
    motions: raw.motions,
  };
}
