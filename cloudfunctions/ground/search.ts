import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';
import { noSuchName, searchFragment } from './search-name';

/** What was typed, in the forms in which it is looked for. */
export interface Sought {
  typed: string;
  /** Folded as names are; holds no pattern characters. */
  name: string;
  /** Folded in both scripts, for titles that were not simplified when they were saved (`plain_text` in SQL). */
  plain: string[];
}
const oneSuffix = (text: string) => text.replace(/(股份有限|有限责任)公司/g, '有限公司');

export function sought(typed: string): Sought {
  // What folds to nothing finds nothing, not everything.
  const name = searchFragment(typed) ?? noSuchName;
  const asTyped = oneSuffix(typed.normalize('NFKC').toLowerCase()).replace(/[^\p{Letter}\p{Number}]/gu, '');
  return { typed: typed.normalize('NFKC').trim(), name, plain: [...new Set([name, asTyped || noSuchName])] };
}

/** Whether the folded title contains what is looked for. */
export const titleMatches = (title: RawBuilder<unknown>, { plain }: Sought): RawBuilder<boolean> =>
  sql<boolean>`plain_text(${title}) LIKE ANY(${plain.map((each) => `%${each}%`)}::text[])`;

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
