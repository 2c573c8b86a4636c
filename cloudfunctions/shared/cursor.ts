import * as z from 'zod';

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

/**
 * A page of `size` rows, of which one more was asked for than is shown, and the cursor of the next.
 * @param keyOf what the list is ordered by, of its last row
 */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  keyOf: (last: Row) => readonly (string | number)[],
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? writeCursor(keyOf(last)) : null };
}

// What a list's key is made of. A cursor comes back from the client: what PostgreSQL would refuse must fail here, or a
// forged one were a fault of ours.

/** An instant as the database writes it, to the microsecond, on a day that exists. */
export const keyInstant = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
  .refine((text) => isDay(text.slice(0, 10)));
/** A calendar day that exists. */
export const keyDay = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/)
  .refine((text) => isDay(text));
/** PostgreSQL's `integer`. */
export const keyInt = z.int32();
export const keyText = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/);

// JavaScript turns the 31st of February into the 3rd of March.
const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
