import { findMeetingRun } from '../meetings/facts';
import { on, personOf } from '../shared/implement';
import { bodyRuleOf, judgeQuorum } from '../shared/voting';
import { countMotion, findAgenda, findMotion, findTitles, saveMotion } from './motion-store';
import { presentMotion } from './present';
import { findStoredRule } from './roll-store';
import { itemNamed, matterOf, needsSecret } from './rules';

/** The rule goes into the motion as it stands today: what it decides is not changed by a later one. */
export const openMotion = on.proceedings.openMotion.handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  // Put without its item, a motion of the same name would leave the item's conflicts and its matter behind.
  const agendaItemId = input.agendaItemId ?? itemNamed(input.title, await findTitles(db, meeting.id));
  const agenda = await findAgenda(db, meeting.id, agendaItemId);
  if (agenda.status !== 'in_session' || (agendaItemId && !agenda.matterType)) throw errors.MEETING_STATUS();
  const matterType = matterOf(input.matterType, agenda.matterType);
  if (needsSecret(matterType)) throw errors.SECRET_NEEDED();
  const stored = await findStoredRule(db, meeting.kind, today);
  const rule = stored && bodyRuleOf(meeting.kind, matterType, stored);
  const barred = agenda.conflictPersonIds;
  const { entitled, inside } = await countMotion(db, { meetingId: meeting.id, motionId: null, barred });
  if (!rule || entitled === 0) throw errors.NO_ROLL();
  const { needed, met } = judgeQuorum(entitled, inside, rule);
  if (rule.enforced && !met) throw errors.NO_QUORUM({ data: { present: inside, needed } });
  const { title } = input;
  const by = personOf(actor).id;
  const id = await saveMotion(db, now, { meetingId: meeting.id, agendaItemId, title, matterType, rule, barred, by });
  audit({ subject: `motion:${id}`, after: { title, matterType, rule }, note: `${inside} of ${entitled} present` });
  return presentMotion(await findMotion(db, actor, id));
});
