import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { officesFor } from '../ground/reach';
import { checkMeeting } from './judge-form';
import { formOf } from './judge-change';
import { findRecord } from './meeting-store';
import { findCheckRules } from './rule-store';
import { sayFinding } from './say-finding';
import { isOwnVenue, venueDeciders } from './judge-notice';

export const check = on(meetings.check).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language } = context;
  const meeting = await findRecord(context, input.meetingId, [...secretariat, 'compliance']);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const form = meeting.pending ?? formOf(meeting);
  const of = meeting.pending ? 'pending' : meeting.status === 'draft' ? 'draft' : 'published';
  const rules = await findCheckRules(db, today);
  const { findings, missing, notice, holding } = checkMeeting(
    form,
    meeting,
    rules,
    of === 'published' ? (meeting.publishedAt ?? now) : now,
  );
  return {
    version: meeting.version,
    title: form.title,
    of,
    mayDecide:
      officesFor(actor, meeting.committeeId, venueDeciders).length > 0 &&
      !isOwnVenue(personOf(actor).id, meeting.duties),
    findings: findings.map((each) => sayFinding(each, language)),
    missing,
    noticeBy: notice && notice.required !== null ? notice.noticeBy : null,
    ready: missing.length === 0 && holding.length === 0 && notice?.ok === true,
  };
});
