/**
 * Spreads shares of bills over payments, each in the order given: the first payment pays as far as it reaches. The sums of
 * both stay as they are.
 * @param payments amount in fen; together at least what the shares come to
 */
export function judgeSplit(
  payments: readonly { id: string; amount: number }[],
  shares: readonly { billId: string; amount: number }[],
): { paymentId: string; billId: string; amount: number }[] {
  const left = payments.map((payment) => ({ ...payment }));
  return shares.flatMap(({ billId, amount }) => {
    let owed = amount;
    return left.flatMap((payment) => {
      const part = Math.min(owed, payment.amount);
      if (part <= 0) return [];
      owed -= part;
      payment.amount -= part;
      return [{ paymentId: payment.id, billId, amount: part }];
    });
  });
}
