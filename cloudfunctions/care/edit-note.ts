import { care } from '../../contracts/care';
import { on, personOf } from '../shared/implement';
import { findCared, findNote, saveNote } from './care-store';
import { showCared } from './present';

/** Another wording is the next version; two at once: one is written, the other is told to look first. */
export const editNote = on(care.editNote).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const note = await findNote(db, input.noteId);
  if (!note || !(await findCared(db, actor, note.membershipId))) throw errors.NOTE_NOT_FOUND();
  if (note.version !== input.version) throw errors.NOTE_CHANGED();
  const given = {
    ...{ noteId: input.noteId, version: input.version + 1, membershipId: note.membershipId },
    ...{ words: input.words, by: personOf(actor).id },
  };
  if (!(await saveNote(db, given, now))) throw errors.NOTE_CHANGED();
  audit({ subject: `care_note:${input.noteId}`, before: note, after: given });
  return showCared(context, note.membershipId);
});
