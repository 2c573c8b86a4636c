/** Yuan as somebody types them, `1,200` or `1200.5`, to fen; null where it is no amount. */
export const fenOf = (typed: string): number | null => {
  const written = typed.normalize('NFKC').replace(/[,\s]/g, '');
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(written);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
};
/** Fen as a field shows them: `1200` or `1200.50`. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
