import { maxFileBytes } from '../../contracts/file-limits';
import { download } from '../shared/cloud-files';
import type { ReadBook, ReadRefusal } from '../shared/sheet-reader';

/** Rows with something in them that one file may have: an association with more comes in two. */
export const mostRows = 50_000;

export type FileRefusal = ReadRefusal | 'gone' | 'tooLarge';
/** Reads the kept file; the reader is loaded when it is needed. */
export async function readFile(cloudId: string): Promise<{ book: ReadBook } | { refusal: FileRefusal }> {
  const found = await download(cloudId, maxFileBytes);
  if (found.state === 'tooLarge') return { refusal: 'tooLarge' };
  if (found.state !== 'read') return { refusal: 'gone' };
  const { readSheets } = await import('../shared/sheet-reader');
  return readSheets(found.content, mostRows);
}

/** The refusals of reading, as every action that reads declares them. */
interface ReadRefusals {
  SHEET_EMPTY: () => Error;
  SHEET_BOMB: () => Error;
  SHEET_LOCKED: () => Error;
  SHEET_UNREADABLE: () => Error;
  SHEET_NOT_ONE: () => Error;
  SHEET_GONE: () => Error;
  SHEET_TOO_LARGE: () => Error;
  SHEET_TOO_LONG: (given: { data: { most: number } }) => Error;
}
export function refuseReading(refusal: FileRefusal, errors: ReadRefusals): Error {
  switch (refusal) {
    case 'empty':
      return errors.SHEET_EMPTY();
    case 'bomb':
      return errors.SHEET_BOMB();
    case 'password':
      return errors.SHEET_LOCKED();
    case 'unreadable':
      return errors.SHEET_UNREADABLE();
    case 'tooManyRows':
      return errors.SHEET_TOO_LONG({ data: { most: mostRows } });
    case 'notSheet':
      return errors.SHEET_NOT_ONE();
    case 'gone':
      return errors.SHEET_GONE();
    case 'tooLarge':
      return errors.SHEET_TOO_LARGE();
  }
}
