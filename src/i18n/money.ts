/** Fen to `5,000.00`. */
export const money = (fen: number) => {
  const yuan = Math.abs(fen) / 100;
  const [whole = '0', part = '00'] = yuan.toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
};

/** Fen to `200` or `199.5`, as a price is read. */
export const price = (fen: number) =>
  money(fen)
    .replace(/\.00$/, '')
    .replace(/(\.\d)0$/, '$1');
