import { ofRule, tells } from './example-cast';
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
