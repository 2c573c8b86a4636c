import type { RowVerdict } from '../../contracts/row-verdicts';
import type { Office, Words } from '../../contracts/wire';
import type { Shift } from '../credit/facts';
import type { SoughtField } from '../ground/judge-header';
import type { Db } from '../shared/db';
import type { SheetCell } from '../shared/sheet-reader';

/** A field of a register that a column can fill. */
export interface ImportField extends SoughtField {
  title: Words;
}
/** Why a row is doubtful or refused, or what was noticed; said by the register's own `words`. */
export interface Reason {
  code: string;
  /** Key of the field it is about. */
  field?: string;
  detail?: string;
}
/** What of a record a row would change: as people read it, and as it is kept. */
export interface Change {
  from: string | null;
  to: string | null;
  old: string | null;
  value: string | null;
}
export interface SheetLine {
  line: number;
  hidden: boolean;
  /** Of the matched columns alone. */
  cells: Record<string, SheetCell>;
}
export interface Judged {
  line: number;
  /** What the row is called in the report. */
  label: string;
  verdict: RowVerdict;
  /** Of a doubtful one. */
  would: 'new' | 'changed' | null;
  reasons: Reason[];
  /** What is entered, as the register itself understands it; null where nothing is. */
  draft: Record<string, unknown> | null;
  changes: Record<string, Change>;
  /** The record it makes or changes, and the version that was looked at. */
  subject: string | null;
  version: number | null;
}
/** A row that is to be taken, as it was judged. */
export interface OpenRow extends Pick<Judged, 'line' | 'draft' | 'changes' | 'subject' | 'version'> {
  kind: 'new' | 'changed';
}
export interface TakenRow {
  subject: string;
  kind: 'new' | 'changed';
  changes: Record<string, Change>;
  /** After it was taken. */
  version: number;
}
/** A row whose draft names its member as `membershipId`. */
export type ShiftingRow = Pick<OpenRow, 'subject' | 'draft'>;

/** What is known while the rows of one file are judged, slice by slice. */
export interface Trial {
  db: Db;
  now: Date;
  today: string;
  /** Who brings the sheet. */
  by: string;
  /** Which line named an identity first. */
  seen: Map<string, number>;
  /** What imports wrote of records last, by id and field. */
  base: (subjects: readonly string[]) => Promise<Map<string, Record<string, string>>>;
}

/** What becomes of judged rows: all that the queue needs of a register. */
export interface Taking {
  /** @returns the version after it by line; a line that is not there could not be taken any more */
  take: (
    db: Db,
    rows: readonly OpenRow[],
    at: { by: string; now: Date; importId: string },
  ) => Promise<Map<number, number>>;
  /** What stands in the way of taking these back, now. */
  standing: (db: Db, rows: readonly TakenRow[]) => Promise<{ names: string[]; count: number }>;
  /** All or nothing; throws when something stands in the way after all. */
  undo: (db: Db, rows: readonly TakenRow[], at: { by: string; reason: string; now: Date }) => Promise<void>;
  /** What rows do, or have done, to the scores of the members that their drafts name; left out where they do nothing. */
  shifts?: (db: Db, rows: readonly ShiftingRow[], today: string) => Promise<Shift[]>;
}

/**
 * A register that takes sheets. The engine reads, matches, remembers, slices and takes back; what a row means is the
 * register's own business, written through its module's `effects.ts`.
 */
export interface Importable extends Taking {
  title: Words;
  /** Who of the whole association brings its sheets. */
  offices: readonly Office[];
  fields: readonly ImportField[];
  /** Of each group one column at least has to be there. */
  needs: readonly (readonly string[])[];
  words: Readonly<Record<string, Words>>;
  /** How a line is filled in, by field; a day as `2021-03-05`, money in fen. A field that needs none is left empty. */
  example: Readonly<Record<string, string | number>>;
  judge: (trial: Trial, lines: readonly SheetLine[]) => Promise<Judged[]>;
  /** What entering wrote of the fields that an import may correct later; left out where it may correct none. */
  written?: (draft: Record<string, unknown>) => Record<string, string>;
  /** Null: a record has none of its own. */
  page: (subject: string) => string | null;
}
