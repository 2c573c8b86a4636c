import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';
import { noSuchName, searchFragment, wordsHold } from './search-name';

/** What was typed, in the forms in which it is looked for. */
export interface Sought {
  typed: string;
  /** Folded as names are; holds no pattern characters. */
  name: string;
}

// What folds to nothing finds nothing, not everything.
export const sought = (typed: string): Sought => ({
  typed: typed.normalize('NFKC').trim(),
  name: searchFragment(typed) ?? noSuchName,
});

/** Whether the title, as it was written, contains what is looked for. */
export const titleMatches = (title: RawBuilder<unknown>, { typed }: Sought): RawBuilder<boolean> =>
  wordsHold(sql`plain_text(${title})`, typed);

export interface FoundRow {
  id: string;
  title: string;
  detail: string | null;
  at: string | null;
  page: string;
}

/** What a module lets whoever holds an office find (docs/decisions/028). */
export interface Search {
  kind: 'member' | 'meeting' | 'minutes' | 'file';
  /** The group in which it is shown. */
  group: 'members' | 'meetings' | 'documents';
  /** A statement whose rows are `id, title, detail, at, page`, the best first, within the actor's reach. */
  ask: (sought: Sought, actor: Actor, limit: number) => RawBuilder<FoundRow>;
}
