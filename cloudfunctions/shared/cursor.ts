import type * as z from 'zod';

/** What a list hands out to get the next page: the key of its last row, opaque to the client. */
export const writeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key, or null for a cursor that this house did not write: the list then starts at its beginning. */
export function readCursor<T>(cursor: string | undefined, key: z.ZodType<T>): T | null {
  if (!cursor) return null;
  try {
    const parsed = key.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
