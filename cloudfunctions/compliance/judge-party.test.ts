import { ofRule, tells } from './example-cast';
import { partyRules } from './judge-party';
import { someMeeting } from './kinds';

tells(partyRules);
const found = ofRule(partyRules);

it.each([
  [7, 6, 0],
  [7, 5, 1],
  [10, 8, 0],
  [10, 7, 1],
  [0, 0, 0],
])('of %d party members %d came: found %d times', (entitled, present, times) => {
  const meeting = someMeeting({ kind: 'party_general', entitled, present });
  expect(found('PARTY07', meeting, { share: [4, 5] })).toHaveLength(times);
});

it('says how many should have come', () => {
  const meeting = someMeeting({ kind: 'party_general', entitled: 7, present: 5 });
  expect(found('PARTY07', meeting, { share: [4, 5] })[0]?.compared).toMatchObject({ is: 5, op: '<', limit: 6 });
});
