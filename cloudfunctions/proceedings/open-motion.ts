import { proceedings } from '../../contracts/proceedings';
import { findMeetingRun } from '../meetings/facts';
import { on, personOf } from '../shared/implement';
import { bodyRuleOf, judgeQuorum } from '../ground/judge-resolution';
import { agendaRuleOf } from './judge-announced';
import { countForMotion, findAgenda, findMotion, findTitles, saveMotion } from './motion-store';
import { presentMotion } from './present';
import { findStoredRules } from './roll-store';
import { itemNamed, matterOf, needsSecret } from './judge-body';

/** The rule goes into the motion as it stands today: what it decides is not changed by a later one. */
export const openMotion = on(proceedings.openMotion).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  // Put without its item, a motion of the same name would leave the item's conflicts and its matter behind.
  const agendaItemId = input.agendaItemId ?? itemNamed(input.title, await findTitles(db, meeting.id));
  const agenda = await findAgenda(db, meeting.id, agendaItemId);
  if (agenda.status !== 'in_session' || (agendaItemId && !agenda.matterType)) throw errors.MEETING_STATUS();
  const matterType = matterOf(input.matterType, agenda.matterType);
  if (needsSecret(matterType)) throw errors.SECRET_NEEDED();
  const { voting, agenda: announced } = await findStoredRules(db, meeting.kind, today);
  const rule = voting && bodyRuleOf(meeting.kind, matterType, voting);
  const barred = agenda.conflictPersonIds;
  const { entitled, inside } = await countForMotion(db, meeting.id, barred, now);
  if (!rule || entitled === 0) throw errors.NO_ROLL();
  const agendaRule = agendaRuleOf(meeting.kind, announced);
  const offAgenda = agendaRule !== null && agendaItemId === null;
  if (offAgenda && agendaRule.enforced) throw errors.OFF_AGENDA({ data: { source: agendaRule.source } });
  const { needed, met } = judgeQuorum(entitled, inside, rule);
  if (rule.enforced && !met) throw errors.NO_QUORUM({ data: { present: inside, needed } });
  const { title } = input;
  const by = personOf(actor).id;
  const motion = { meetingId: meeting.id, agendaItemId, offAgenda, title, matterType, rule, barred, by };
  const id = await saveMotion(db, now, motion);
  audit({
    subject: `motion:${id}`,
    after: { title, matterType, rule, offAgenda },
    note: `${inside} of ${entitled} present`,
  });
  return presentMotion(await findMotion(db, actor, id, now), agenda.status);
});
