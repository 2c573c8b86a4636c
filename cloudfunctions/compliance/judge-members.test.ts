import fc from 'fast-check';
import { addDays } from '../shared/clock';
import { addMonths } from '../standing/judge-until';
import { ofRule, tells } from './example-cast';
import { memberRules } from './judge-members';
import { someMember } from './kinds';

tells(memberRules);
const found = ofRule(memberRules);

it('says the day before which dues are owed too long, by the months after the day on which they were due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 24 }), (ago, months) => {
      const today = '2026-12-01';
      const since = addDays(today, -ago);
      const [one] = found(
        'MEMBER02',
        someMember({ status: 'arrears', owedSince: since, owed: 100 }),
        { months },
        today,
      );
      expect(one !== undefined).toBe(addMonths(since, months) < today);
      if (one)
        expect([one.compared.is, one.compared.op, String(one.compared.limit) > since]).toEqual([since, '<', true]);
    }),
  );
});

it.each([
  ['MEMBER02', { months: 12 }, '2025-12-01'],
  ['MEMBER03', { graceDays: 90 }, '2026-09-02'],
])('%s compares with the day that its own parameter names', (id, params, limit) => {
  const [one] = found(id, someMember({ status: 'arrears', owedSince: '2025-11-04', owed: 100 }), params, '2026-12-01');
  expect(one?.compared).toMatchObject({ is: '2025-11-04', op: '<', limit, unit: 'date' });
});

it('finds each licence that ran out, also two of one kind', () => {
  const licences = ['industryCert 2026-01-31', 'industryCert 2026-03-31', 'professionalCert 2030-01-01'];
  const over = found('MEMBER01', someMember({ licences }), {}, '2026-12-01');
  expect(over.map(({ period, compared }) => [period, compared.is])).toEqual([
    ['industryCert 2026-01-31', '2026-01-31'],
    ['industryCert 2026-03-31', '2026-03-31'],
  ]);
});
