import type { RawBuilder } from 'kysely';
import type { Words } from '../../contracts/wire';

/**
 * What a module publishes of what members did and left undone, for whoever judges by it; it knows of no judge. Columns of
 * the view: membership_id uuid, kind text (`dues.bill`), ref text (`bill:<id>`, one a kind and member), day date (first on
 * which it counts; of the future for what will be so if nothing changes), leaves date (first on which it does not count any
 * more, or null), amount integer of whole integer (1 of 1: done), size text (severity, version, or null), title text (what
 * it is about, to be read by the member and the secretariat), page text (where it is opened, or null).
 */
export interface Deeds {
  /** All rows of the view; found by `membership_id`. */
  rows: RawBuilder<unknown>;
  /** What one of each kind is called. */
  words: Readonly<Record<string, Words>>;
}
