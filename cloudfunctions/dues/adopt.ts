import { dues } from '../../contracts/dues';
import { bodyKinds } from '../../contracts/meeting-kinds';
import { attachFiles } from '../files/effects';
import { addDays } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { ballotFits, ballotPassed } from './judge-dues-standard';
import { findingsOf, mayKeep, paperOf, presentFindings } from './present';
import { adoptStandard, findAdoption, findAssembly, findStandard, lockStandard } from './standard-store';

/**
 * What the assembly adopted: the draft becomes a version in force from its day, with the ballot and its signed tally. A
 * ballot that did not pass adopts nothing; a breach of how it was held is a finding.
 */
export const adopt = on(dues.adopt).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  const { id, ballot, fileId } = input;
  if (!mayKeep(actor, ['director', 'finance'])) throw errors.WHOLE_ASSOCIATION();
  const held = await lockStandard(db, id);
  if (!held) throw errors.NOT_FOUND();
  if (held.state !== 'draft') throw errors.NOT_DRAFT();
  if (held.version !== input.version) throw errors.CHANGED();
  if (!ballotFits(ballot)) throw errors.BALLOT_COUNTS();
  if (ballot.meetingId !== null) {
    const meeting = await findAssembly(db, ballot.meetingId, now);
    const same = meeting?.kind === ballot.body && (bodyKinds as readonly string[]).includes(meeting.kind);
    if (!same || meeting.heldOn !== ballot.heldOn) throw errors.MEETING_NOT_FOUND();
  }
  const rule = await findAdoption(db, ballot.heldOn);
  if (rule && !ballotPassed(ballot, rule.pass)) throw errors.NOT_PASSED();
  if (ballot.heldOn > today || held.from < addDays(ballot.heldOn, -1)) throw errors.STARTS_TOO_EARLY();
  const by = personOf(actor).id;
  if ((await attachFiles(db, { subject: paperOf(id), role: 'ballot', fileIds: [fileId], by }, now)) === 0)
    throw errors.FILE_NOT_FOUND();
  if (!(await adoptStandard(db, id, newId(now), ballot, by, now))) throw errors.STARTS_TOO_EARLY();
  const row = await findStandard(db, id, today);
  if (!row) throw new Error('a standard that was adopted is there');
  audit({
    subject: `dues_standard:${id}`,
    before: held,
    after: { state: 'adopted', ballot, fileId },
    note: ballot.resolution,
  });
  return { id, findings: presentFindings(findingsOf(row, today), language) };
});
