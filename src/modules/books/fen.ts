/** What was typed as yuan, in fen; null unless it is an amount above 0 with at most two decimals. */
export const fenOf = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').replace(/[,\s¥]/g, '');
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : null;
};
