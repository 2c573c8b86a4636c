/** Yuan as somebody types them to fen; null where it is no amount. */
export const fenOf = (typed: string): number | null => {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed.trim().replace(/[,，]/g, ''));
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
};
/** Fen as one would type them. */
export const typedOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
