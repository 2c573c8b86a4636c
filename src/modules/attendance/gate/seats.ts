import type { cloud } from '@/cloud/client';
import { foldWords, holdsWords } from '@/i18n/fold-words';

export type ListPage = Awaited<ReturnType<typeof cloud.attendance.gateList>>;
export type ListRow = ListPage['rows'][number];

/** The list of a meeting as a gate took it. */
export interface GateList {
  title: string;
  status: ListPage['status'];
  startsAt: string;
  endsAt: string;
  publicKey: string;
  rows: ListRow[];
  /** By the server's clock, milliseconds. */
  takenAt: number;
  /** What the server's clock is ahead of this phone's, milliseconds. */
  offsetMs: number;
}

/** The first use of a seat as far as this phone knows; the list itself does not say where and when. */
export interface Use {
  gate: string | null;
  at: string | null;
}
export const seatKey = (registrationId: string, seat: number) => `${registrationId}/${seat}`;

/** Who sits there: 0 is who registered, then the companions; null when there is no such seat. */
export const nameOfSeat = (row: ListRow, seat: number): string | null =>
  seat === 0 ? row.name : (row.companions[seat - 1] ?? null);
export const isExpected = ({ state }: Pick<ListRow, 'state'>) => state === 'confirmed' || state === 'walk_in';
export const seatsOf = (row: ListRow): number[] => [
  0,
  ...row.companions.flatMap((name, index) => (name === null ? [] : [index + 1])),
];
export const expectedIn = (rows: readonly ListRow[]) =>
  rows.reduce((total, row) => total + (isExpected(row) ? seatsOf(row).length : 0), 0);

/** Rows that a few letters of the name or the unit, or the last digits of the phone, lead to; at most `most`. */
export const findRows = (rows: readonly ListRow[], words: string, most = 20): ListRow[] => {
  const wanted = foldWords(words);
  if (!wanted) return [];
  const found: ListRow[] = [];
  for (const row of rows) {
    const has = (text: string | null) => holdsWords(text, wanted);
    const isTail = /^\d{1,4}$/.test(wanted) && row.phoneTail?.endsWith(wanted) === true;
    if (isTail || has(row.name) || has(row.unitName) || row.companions.some(has)) found.push(row);
    if (found.length === most) break;
  }
  return found;
};
