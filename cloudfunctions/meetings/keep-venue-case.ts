import type { MeetingDraft } from '../../contracts/meeting-form';
import { renewCase } from '../flows/effects';
import { personOf, type Context } from '../shared/implement';
import { checkMeeting } from './judge-form';
import { venueParties } from './judge-notice';
import type { MeetingRecord } from './meeting-store';
import { findCheckRules } from './rule-store';
import { dropVenueCase } from './venue-case';

/** A draft that is saved while its venue waits: what does not hold any more is not asked, and its writer is barred. */
export async function keepVenueCase(context: Context, meeting: MeetingRecord, form: MeetingDraft): Promise<void> {
  const { venueCase } = meeting;
  if (!venueCase) return;
  const by = personOf(context.actor).id;
  const { holding } = checkMeeting(form, meeting, await findCheckRules(context.db, context.today), context.now);
  const keys = holding.flatMap(({ key, decision }) => (key && !decision ? [key] : []));
  if (keys.length === 0) return dropVenueCase(context, venueCase, by);
  const about = { title: form.title, committeeId: form.committeeId, facts: { keys } };
  await renewCase(
    context.db,
    venueCase.id,
    about,
    venueParties({ ...meeting.duties, writers: [...meeting.duties.writers, by] }),
  );
}
