import { ofRule, tells } from './example-cast';
import { spendingRules } from './judge-spending';
import { someAssociation, someExpense, someMonth } from './kinds';

tells(spendingRules);
const found = ofRule(spendingRules);

it('says the figures that decided', () => {
  expect(found('SPEND02', someExpense({ alike: 2, summed: 900 }))[0]?.values).toMatchObject({
    count: 3,
    summed: 900,
  });
  const month = someMonth({ paid: 1000, cash: 500 });
  expect(found('SPEND03', month, { percent: 10 })[0]?.compared).toMatchObject({ is: 500, limit: 100 });
  const over = someExpense({ budget: 1000, over: 500 });
  expect(found('SPEND07', over, { percent: 10 })[0]?.compared).toMatchObject({ is: 500, limit: 100 });
  expect(found('SPEND01', someExpense({ summed: 501 }), { aboveYuan: 5 })[0]?.compared.limit).toBe(500);
});

it('finds each account by itself', () => {
  const periods = found('SPEND09', someAssociation({ unfiled: ['尾号 1', '尾号 2'] })).map(({ period }) => period);
  expect(periods).toEqual(['尾号 1', '尾号 2']);
});
