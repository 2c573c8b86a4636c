import { ofRule, tells } from './example-cast';
import { fill } from './judge-subjects';
import { ratingEnds, ratingRules } from './judge-rating';
import { someAssociation } from './kinds';

tells(ratingRules);
const found = ofRule(ratingRules);

it.each([
  [2026, 5, '2031-12-31'],
  [2021, 4, '2025-12-31'],
])('one announced in %s counts for %d years, until %s', (announced, years, ends) => {
  expect(ratingEnds(announced, years)).toBe(ends);
});

it('is told that the time to apply again is over until the rating itself is', () => {
  const rated = someAssociation({ ratedIn: 2021 });
  const on = (today: string) =>
    ['RATE01', 'RATE02'].filter((id) => found(id, rated, { years: 5, windowYears: 4 }, today).length > 0);
  expect([on('2025-12-31'), on('2026-12-31'), on('2027-01-01')]).toEqual([[], ['RATE02'], ['RATE01']]);
});

it.each([
  ['RATE01', '2027-03-01', '评估等级 2026-12-31 已到期。', { is: 2021, op: '<', limit: 2022, unit: 'year' }],
  [
    'RATE02',
    '2026-12-01',
    '重新申请评估的时间（前 4 年，到 2025-12-31）已过，等级 2026-12-31 到期。',
    { is: 2021, op: '<', limit: 2022, unit: 'year' },
  ],
])('%s says days of the rating, not the day of the reading, and compares years', (id, today, words, compared) => {
  const rule = ratingRules.find((each) => each.id === id);
  const [one] = found(id, someAssociation({ ratedIn: 2021 }), { years: 5, windowYears: 4 }, today);
  if (!rule || !one) throw new Error(`${id} finds nothing`);
  expect(fill(rule.found, 'zh-CN', '', one, rule.facts)).toBe(words);
  expect(one.compared).toMatchObject(compared);
});
