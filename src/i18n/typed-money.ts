/**
 * Yuan as somebody types them (`1,200`, `１２００．５`, `１９９。５`, `¥12.30`, `5元`) in fen, without the slips of binary fractions; null where
 * it is no amount of at most two decimals.
 */
export const fenOf = (typed: string): number | null => {
  const plain = typed
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/^¥|元$/g, '')
    .replace('。', '.');
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
};
/** The same where nothing is no amount either. */
export const fenAboveZero = (typed: string): number | null => fenOf(typed) || null;
/** Fen as a field shows them: `1200` or `1200.50`. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
