import { care } from '../../contracts/care';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findCared, saveNote } from './care-store';
import { showCared } from './present';

export const addNote = on(care.addNote).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!(await findCared(db, actor, input.membershipId))) throw errors.MEMBER_NOT_FOUND();
  const given = { noteId: newId(now), version: 1, ...input, by: personOf(actor).id };
  await saveNote(db, given, now);
  // The trail of a member is read by more than the secretariat: of a note it tells that there is one, under its own name.
  audit({ subject: `care_note:${given.noteId}`, after: given });
  return showCared(context, input.membershipId);
});
