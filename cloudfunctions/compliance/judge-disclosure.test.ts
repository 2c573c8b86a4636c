import { ofRule, tells } from './example-cast';
import { disclosureRules } from './judge-disclosure';
import { someDisclosure } from './kinds';

tells(disclosureRules);
const found = ofRule(disclosureRules);

it.each([
  ['DISC01', 'annualToAuthority', '2025-12-31', { month: 3, day: 31 }, '2026-03-31'],
  ['DISC02', 'annualToRegistrar', '2025-12-31', { month: 5, day: 31 }, '2026-05-31'],
  ['DUES04', 'duesAccounts', '2025-12-31', { month: 12, day: 31 }, '2026-12-31'],
  ['DISC04', 'donations', '2026-06-10', { days: 30 }, '2026-07-10'],
  ['DISC07', 'charityProject', '2026-11-30', { months: 3 }, '2027-02-28'],
  ['DISC09', 'majorChange', '2026-06-10', { days: 30 }, '2026-07-10'],
] as const)('%s: what is counted from %s … is shown by its day', (id, item, since, params, limit) => {
  const facts = someDisclosure({ item, since, charity: true, publishedOn: '2031-01-01' });
  expect(found(id, facts, params)[0]).toMatchObject({ period: since, compared: { op: '>', limit, unit: 'date' } });
});

it('of a charity asks a charity alone', () => {
  const late = { item: 'charityAnnual' as const, since: '2025-12-31', publishedOn: '2031-01-01' };
  expect(found('DISC06', someDisclosure({ ...late, charity: false }), { month: 5, day: 31 })).toEqual([]);
  expect(disclosureRules.filter(({ waitsFor }) => waitsFor === 'charity').map(({ id }) => id)).toEqual([
    'DISC06',
    'DISC07',
    'DISC08',
    'DISC09',
    'DISC10',
  ]);
});
