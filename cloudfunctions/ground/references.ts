import type { RawBuilder } from 'kysely';

/** Two files of one member: what names `from` comes to name `to`. */
export interface FilePair {
  from: string;
  to: string;
  now: Date;
  /** Papers of `from` that come along. */
  papers: readonly string[];
}
/** One column that names a member, and follows when two files of one become one. */
export interface Moves {
  /** One statement that moves; answers `row` (the row's key as text) and `was` (jsonb: what else of it was changed, or null). */
  move: (pair: FilePair) => RawBuilder<unknown>;
  /**
   * One statement that puts rows back that `move` took from `to` to `from`; one that somebody gave to another since, or
   * that is gone, stays as it is.
   * @param pair `from` is the file that takes them back
   * @param rows expression of the JSON `[{"row", "was"}]` as `move` answered them
   */
  back: (pair: FilePair, rows: RawBuilder<unknown>) => RawBuilder<unknown>;
}
/**
 * What a module does with every column of its tables that names a member, by `table.column`: a test finds one that is
 * missing. A right that somebody has over a file never moves: a merge raises nobody.
 */
export interface MemberReferences {
  moves: Readonly<Record<string, Moves>>;
  /** What stays at the file it names, and why. */
  stays: Readonly<Record<string, string>>;
}
