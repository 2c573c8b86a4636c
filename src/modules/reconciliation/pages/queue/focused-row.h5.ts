/** Which row of the table the keys stand on, from 0; null where they stand elsewhere. */
export function focusedRow(): number | null {
  const row = window.document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
  return row === null || row === undefined ? null : Number(row);
}
