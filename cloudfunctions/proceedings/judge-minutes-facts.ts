import type { MinutesFacts } from '../../contracts/minutes';
import type { MeetingFacts } from '../meetings/facts';
import { bodyRuleOf, judgeQuorum, type BodyRule } from '../ground/judge-resolution';
import { heldFrom } from './judge-held-from';
import { kindNames } from './kind-names';
import type { RawFacts, RawMotion } from './minutes-facts-store';
import { isOver } from './judge-minutes';
import { judgeMotion } from './judge-motion';

/** 应到 is the roll; where there is none, the seats given. 实到 is whoever came, whenever he left. */
export function minutesFacts(meeting: MeetingFacts, raw: RawFacts): MinutesFacts {
  const { place } = meeting;
  if (!place) throw new Error('a published meeting has a place');
  const rule = raw.rule && bodyRuleOf(meeting.kind, null, raw.rule);
  const roll = raw.voters > 0;
  const { from, until } = heldFrom(meeting);
  return {
    body: kindNames[meeting.kind],
    sessionNo: meeting.sessionNo,
    title: meeting.title,
    startsAt: from.toISOString(),
    endsAt: until.toISOString(),
    place: [place.name, place.address].filter(Boolean).join('，'),
    entitled: roll ? raw.voters : raw.seats,
    present: roll ? raw.came : raw.heads,
    excused: raw.excused,
    absent: raw.absent,
    observers: raw.observers,
    quorumMet: quorumMet(roll, raw, rule),
    ...(raw.ceased.length > 0 && {
      ceased: raw.ceased.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    }),
    ...(raw.proxies.length > 0 && { proxies: raw.proxies }),
    motions: raw.motions.flatMap((motion) => decided(motion, isOver(meeting.status))),
  };
}

/** Where the rule binds, a meeting without a roll had no quorum that anybody could show. */
const quorumMet = (roll: boolean, raw: RawFacts, rule: BodyRule | null): boolean | null => {
  if (!rule) return null;
  if (!roll) return rule.enforced ? false : null;
  return judgeQuorum(raw.voters, raw.came, rule).met;
};

/** A vote that goes on has decided nothing; one that was left open is decided by what it came to when the meeting ended. */
function decided(
  { title, agendaItemId, offAgenda, rule, result, count }: RawMotion,
  over: boolean,
): MinutesFacts['motions'] {
  const counted = result ?? (over && count ? judgeMotion(count, rule) : null);
  return counted ? [{ title, agendaItemId, result: counted, ...(offAgenda && { offAgenda }) }] : [];
}
