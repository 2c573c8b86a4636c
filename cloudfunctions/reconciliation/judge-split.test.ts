import fc from 'fast-check';
import { judgeSplit } from './judge-split';

it('pays each bill from the first payment that has something left', () => {
  expect(
    judgeSplit(
      [
        { id: 'p', amount: 5 },
        { id: 'q', amount: 5 },
      ],
      [
        { billId: 'a', amount: 3 },
        { billId: 'b', amount: 6 },
      ],
    ),
  ).toEqual([
    { paymentId: 'p', billId: 'a', amount: 3 },
    { paymentId: 'p', billId: 'b', amount: 2 },
    { paymentId: 'q', billId: 'b', amount: 4 },
  ]);
});
it('keeps the sums of both sides', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, amounts, (came, wanted) => {
      const total = came.reduce((a, b) => a + b, 0);
      let left = total;
      const shares = wanted.flatMap((amount, i) => {
        const part = Math.min(amount, left);
        left -= part;
        return part > 0 ? [{ billId: `b${i}`, amount: part }] : [];
      });
      const split = judgeSplit(
        came.map((amount, i) => ({ id: `p${i}`, amount })),
        shares,
      );
      for (const { billId, amount } of shares)
        expect(split.filter((each) => each.billId === billId).reduce((sum, each) => sum + each.amount, 0)).toBe(amount);
      for (const [i, amount] of came.entries())
        expect(
          split.filter((each) => each.paymentId === `p${i}`).reduce((sum, each) => sum + each.amount, 0),
        ).toBeLessThanOrEqual(amount);
    }),
  );
});
