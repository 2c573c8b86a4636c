import { ofRule, tells } from './example-cast';
import { feeRules } from './judge-fees';
import { someBill, someFee } from './kinds';

tells(feeRules);
const found = ofRule(feeRules);

it('knows a service by three signs, not by two', () => {
  expect(found('FEE02', someBill({ covered: '年刊订，杂志', title: '年刊订阅' }))).toHaveLength(1);
  expect(found('FEE02', someBill({ covered: '年刊、杂志', title: '年刊' }))).toEqual([]);
});

it('says to which price a line may rise', () => {
  expect(found('FEE14', someFee({ before: 100000, price: 150000 }), { percent: 30 })[0]).toMatchObject({
    compared: { is: 150000, op: '>', limit: 130000, unit: 'fen' },
    values: { before: 100000, percent: 30 },
  });
});

it('counts the listed price for each one', () => {
  expect(found('FEE19', someBill({ amount: 500000, quantity: 2 }))[0]?.compared).toMatchObject({ limit: 400000 });
});
