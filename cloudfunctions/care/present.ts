import type * as z from 'zod';
import type { care } from '../../contracts/care';
import type { Context } from '../shared/implement';
import { findCared, type Cared } from './care-store';

type Shown = z.infer<NonNullable<(typeof care)['member']['~orpc']['outputSchema']>>;
const iso = (instant: string) => new Date(instant).toISOString();

/** Notes by their last wording, the former ones below it. */
export function presentCared({ notes, contacts, ...member }: Cared): Shown {
  const said = notes.map(({ at, ...note }) => ({ ...note, at: iso(at) }));
  const last = said.filter(
    (note) => !said.some((other) => other.noteId === note.noteId && other.version > note.version),
  );
  const shown = contacts.map(({ doneAt, ...contact }) => ({ ...contact, doneAt: doneAt && iso(doneAt) }));
  return {
    ...member,
    notes: last.map((note) => ({
      ...note,
      versions: said
        .filter((other) => other.noteId === note.noteId && other.version < note.version)
        .map(({ words, by, at }) => ({ words, by, at })),
    })),
    contact: shown.find(({ doneAt }) => doneAt === null) ?? null,
    past: shown.filter(({ doneAt }) => doneAt !== null).slice(0, 20),
  };
}

/** The member as it is after a write in this transaction. */
export async function showCared({ db, actor }: Context, membershipId: string): Promise<Shown> {
  const found = await findCared(db, actor, membershipId);
  if (!found) throw new Error('a member does not go out of reach within a call');
  return presentCared(found);
}
