/** Which row of the table the keys stand on, from 0; a phone has no keys. */
export const focusedRow = (): number | null => null;
