import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { bodyRuleOf } from '../ground/judge-resolution';
import { agendaRuleOf } from './judge-announced';
import { findFloor } from './floor-store';
import { mayResetRoll } from './judge-body';
import { proxyRuleOf } from './judge-proxy';
import { presentMotion, presentQuestion } from './present';
import { quorumOf } from './judge-quorum';

/** What is said and decided in the room is for those in it: whoever may merely come sees the agenda and the numbers. */
export const floor = on(proceedings.floor).handler(async ({ input, context: { db, actor, today, now }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const row = await findFloor(db, actor, meeting, today, now);
  const { present, checkedIn, registered, entries, onBehalf, counts, rule, questions, motions, agenda } = row;
  const onRoll = entries.length > 0;
  const lends = mayResetRoll(meeting.status, motions.length > 0) && entries.some(({ voter }) => voter);
  const admitted = meeting.runs || onRoll || registered;
  const namesOpen = meeting.runs || onRoll || checkedIn;
  return {
    meetingId: meeting.id,
    title: meeting.title,
    kind: meeting.kind,
    status: meeting.status,
    quorum: quorumOf(counts, rule && bodyRuleOf(meeting.kind, null, rule)),
    present,
    checkedIn,
    questions: admitted ? questions.map((each) => presentQuestion(each, meeting.runs)) : [],
    motions: admitted
      ? motions.map((each) => presentMotion(namesOpen ? each : { ...each, votes: null }, meeting.status))
      : [],
    agenda,
    agendaRule: agendaRuleOf(meeting.kind, row.agendaRule),
    runs: meeting.runs,
    excused: onRoll && entries.every(({ excused }) => excused),
    onRoll,
    entries,
    proxies: lends ? (proxyRuleOf(meeting.kind, row.proxies)?.most ?? null) : null,
    onBehalf,
  };
});
