/** What somebody typed as yuan, in fen; null where it is no amount above nothing. */
export const fenOf = (typed: string): number | null => {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').replace(/[,\s¥元]/g, ''));
  if (!found) return null;
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : null;
};
