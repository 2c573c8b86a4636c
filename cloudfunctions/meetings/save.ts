import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { saveAgenda } from './agenda-store';
import { formOf, withItsAudience } from './judge-change';
import { barredFromSaving } from './may-save';
import { keepVenueCase } from './keep-venue-case';
import { changeCapacity, changeMeeting, findRecord, saveEvent, saveNewMeeting } from './meeting-store';

export const save = on(meetings.save).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const form = withItsAudience(input.form);
  const before = input.meetingId ? await findRecord(context, input.meetingId, secretariat) : null;
  if (before === undefined) throw errors.MEETING_NOT_FOUND();
  if (before && before.status !== 'draft') throw errors.MEETING_STATUS();
  if (before && before.version !== (input.version ?? before.version)) throw errors.VERSION_CONFLICT();
  const barred = await barredFromSaving(context, before, form);
  if (barred) throw errors[barred]();

  const [meetingId, personId] = [before?.id ?? newId(now), personOf(actor).id];
  let version = 1;
  if (before) {
    const changed = await changeMeeting(db, meetingId, before.version, ['draft'], { form, savedBy: personId });
    if (changed === null) throw errors.VERSION_CONFLICT();
    version = changed;
    await changeCapacity(db, meetingId, form.capacity);
    await keepVenueCase(context, before, form);
  } else {
    await saveNewMeeting(db, meetingId, form, personId, now);
    await saveEvent(db, { meetingId, kind: 'created', personId }, now);
  }
  await saveAgenda(db, meetingId, form.agenda, now);
  audit({ subject: `meeting:${meetingId}`, before: before ? formOf(before) : undefined, after: form });
  return { meetingId, version };
});
