import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { formOf } from './judge-change';
import { dropVenueCase } from './venue-case';
import { deleteDraft, findRecord } from './meeting-store';

export const discard = on(meetings.discard).handler(async ({ input, context, errors }) => {
  const { db, audit } = context;
  const meeting = await findRecord(context, input.meetingId, secretariat);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  // The statement decides: a draft that is published at this moment stays.
  if (meeting.status !== 'draft' || !(await deleteDraft(db, meeting.id))) throw errors.MEETING_STATUS();
  await dropVenueCase(context, meeting.venueCase, personOf(context.actor).id);
  audit({ subject: `meeting:${meeting.id}`, before: formOf(meeting) });
  return {};
});
