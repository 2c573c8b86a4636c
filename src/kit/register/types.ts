import type { ReactNode } from 'react';
import type { Tone } from '@/components/chip';
import type { Option } from '@/components/picker-field';
import type { PageOf } from '../use-pages';

/** A column of a register. */
export interface Column<Row, Whole = unknown> {
  key: string;
  title: string;
  /** In pixels at least; what is left over is shared out by it. */
  width: number;
  /** Figures stand at the right. */
  align?: 'end';
  of: (row: Row) => string;
  /** After the words, quietly, such as a number. */
  note?: (row: Row) => string | null;
  /** The words stand in a chip of this colour. */
  tone?: (row: Row) => Tone;
  /** What one can do with the value, after it. */
  extra?: (row: Row) => ReactNode;
  /** What the server sorts by; left out: it does not. */
  sort?: string;
  /** What it comes to over all rows that are found. */
  sum?: (whole: Whole) => string | null;
  /** What it comes to over the rows that are chosen: summed as it is kept, fen or points, then said in words. */
  amount?: { of: (row: Row) => number; words: (total: number) => string };
  /** It is always shown, and first. */
  fixed?: boolean;
}

/** A condition that one may set. */
export interface Filter {
  key: string;
  title: string;
  /** `one` of the options, `many` of them, or a `day`. */
  kind: 'one' | 'many' | 'day';
  options?: readonly Option[];
  /** Words of the chip, where the label of the option does not say it. */
  says?: (value: string) => string;
}
/** What is set, by the key of the filter; nothing is set where there is no entry or an empty one. */
export type Values = Record<string, readonly string[]>;
export interface Sort {
  key: string;
  descending: boolean;
}
/** How a register is looked at: what is kept under a name. */
export interface Look {
  filters: Values;
  /** Keys, in their order. */
  columns: readonly string[];
  sort: Sort;
}
export interface View extends Look {
  key: string;
  name: string;
}
/** What the rows are asked for by. */
export interface Question {
  q: string | undefined;
  filters: Values;
  sort: Sort;
}

/** How a card behaves. */
export interface CardManner {
  onTap: () => void;
  /** Left out: there is nothing to do with several. */
  onHold: (() => void) | undefined;
  /** Left out while none are being chosen. */
  picked?: boolean;
}

export interface RegisterProps<P extends PageOf> {
  /** Under which views are kept on this device. */
  name: string;
  title: string;
  /** What one may search by, in the empty field. */
  search: string;
  columns: readonly Column<P['rows'][number], P>[];
  /** Some offer what the first page names. */
  filters: (first: P | undefined) => readonly Filter[];
  /** Those that everybody has; the first is there at the beginning. */
  views: readonly View[];
  read: (question: Question, cursor: string | undefined) => Promise<P>;
  /** How many there are, in words: 182 家. */
  count: (rows: number) => string;
  totalOf: (first: P) => number | null;
  /** What else is said of all that are found, after how many there are. */
  says?: (first: P) => string;
  /** A row on a phone, in few elements; pressed longer it begins the choice of several. */
  card: (row: P['rows'][number], as: CardManner) => ReactNode;
  nameOf: (row: P['rows'][number]) => string;
  open: (row: P['rows'][number]) => void;
  /** What a key does at a desk with the row that it stands on, by its name in lower case. */
  keys?: Record<string, (row: P['rows'][number]) => void>;
  /** Hands out what is shown, or the chosen ones of it; left out: this person may not. */
  take?: { busy: boolean; run: (question: Question, columns: readonly string[], ids?: readonly string[]) => void };
  mayTake: (first: P) => boolean;
  /** What else can be done with the chosen ones; `clear` ends the choice. */
  acts?: (rows: readonly P['rows'][number][], first: P, clear: () => void) => ReactNode;
  empty: string;
  /** Over the rows: a picture of all of them, that sets filters by what is tapped. */
  above?: (first: P | undefined, values: Values, filter: (values: Values) => void) => ReactNode;
  /** What one comes here to do, as an ActionBar; on a phone the export is a link then. */
  bar?: (first: P | undefined) => ReactNode;
  children?: ReactNode;
}
