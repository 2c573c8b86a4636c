import { meetings } from '../../contracts/meetings';
import { findConfirmedFiles } from '../files/facts';
import { makeMove } from '../flows/effects';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { on, personOf } from '../shared/implement';
import { checkMeeting } from './judge-form';
import { formOf } from './judge-change';
import { findRecord, holdMeeting, saveEvent } from './meeting-store';
import { findCheckRules } from './rule-store';
import { sayFinding } from './say-finding';
import { isOwnVenue, venueDeciders } from './judge-notice';
import { tellVenue } from './tell-venue';
import { saveDecision, type Decision } from './venue-store';

export const decideVenue = on(meetings.decideVenue).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  // Of two who decide on two findings at once the second sees what the first has decided.
  await holdMeeting(db, input.meetingId);
  const meeting = await findRecord(context, input.meetingId, venueDeciders);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { key, verdict, reason } = input;
  const [form, person] = [meeting.pending ?? formOf(meeting), personOf(actor)];
  if (isOwnVenue(person.id, meeting.duties)) throw errors.OWN_MEETING();
  const { venueCase } = meeting;
  if (venueCase && judgeTurn(actor, venueCase) === 'handedOn') throw errors.HANDED_ON();
  const rules = await findCheckRules(db, today);
  const { findings } = checkMeeting(form, meeting, rules, now);
  const decided = findings.find((each) => each.key === key);
  if (!decided) throw errors.FINDING_GONE();
  if (verdict === 'notCoreArea' && !input.proofFileId) throw errors.PROOF_REQUIRED();
  const [proof] = input.proofFileId ? await findConfirmedFiles(db, person.id, [input.proofFileId]) : [];
  if (input.proofFileId && !proof) throw errors.FILE_NOT_FOUND();

  const decisionId = await saveDecision(
    db,
    { meetingId: meeting.id, key, verdict, reason, proofFileId: proof?.id ?? null, personId: person.id },
    now,
  );
  await saveEvent(db, { meetingId: meeting.id, kind: 'venueDecided', personId: person.id, note: reason }, now);
  if (meeting.createdBy !== person.id) await tellVenue(db, now, decisionId);
  audit({ subject: `meeting:${meeting.id}`, before: decided, after: { key, verdict, reason, proof: proof?.id } });
  const decision: Decision = {
    key,
    verdict,
    reason,
    by: person.name ?? '',
    at: now.toISOString(),
    proof: proof ? { name: proof.name } : null,
  };
  const decisions = [...meeting.decisions.filter((each) => each.key !== key), decision];
  const checked = checkMeeting(form, { ...meeting, decisions }, rules, now);
  if (venueCase && checked.holding.every((each) => each.decision)) {
    const by = { personId: person.id, office: officeOf(actor, venueCase), reason };
    await makeMove(db, venueCase, { do: checked.holding.length > 0 ? 'refuse' : 'pass' }, by, context);
  }
  return { findings: checked.findings.map((each) => sayFinding(each, language)) };
});
