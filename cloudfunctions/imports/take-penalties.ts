import { enterRecords, findStandingOn, takeBackRecords } from '../credit/effects';
import { findShifts, type BroughtRecord } from '../credit/facts';
import { StillStands } from '../membership/effects';
import type { ShiftingRow, Taking } from './importable';

const recordsOf = (rows: readonly ShiftingRow[]): BroughtRecord[] =>
  rows.flatMap(({ subject, draft }) =>
    subject && draft ? [{ ...(draft as unknown as Omit<BroughtRecord, 'id'>), id: subject }] : [],
  );

/** Judged rows become records in the files of their members, or are taken back. */
export const penaltyTaking: Taking = {
  take: async (db, rows, at) => {
    const entered = await enterRecords(db, recordsOf(rows), at);
    return new Map(rows.flatMap(({ line, subject }) => (subject && entered.has(subject) ? [[line, 1] as const] : [])));
  },
  standing: (db, rows) =>
    findStandingOn(
      db,
      rows.map(({ subject }) => subject),
    ),
  undo: async (db, rows, at) => {
    const ids = rows.map(({ subject }) => subject);
    if (!(await takeBackRecords(db, ids, at))) throw new StillStands('');
  },
  shifts: (db, rows, today) => findShifts(db, recordsOf(rows), today),
};
