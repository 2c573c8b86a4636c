import { ofRule, tells } from './example-cast';
import { officerRules } from './judge-officers';
import { someHeld, somePosition, someTerm } from './kinds';

tells(officerRules);
const found = ofRule(officerRules);

it('says which day a term may last to, and which month an age is reached in', () => {
  expect(found('OFFICER01', somePosition({ endsOn: '2029-05-02' }))[0]?.compared).toMatchObject({
    limit: '2029-05-01',
  });
  expect(found('OFFICER03', somePosition({ bornMonth: '1959-03' }))[0]?.compared).toMatchObject({
    ...{ fact: 'endsOn', is: '2029-04', op: '>', limit: '2029-03' },
  });
});

it('keeps the names of others out of what is shown', () => {
  const position = somePosition({ others: [someHeld({ personName: '周建国', membershipId: 'member-a' })] });
  const [one] = found('OFFICER04', position);
  expect(JSON.stringify(one)).not.toContain('周建国');
  expect(one?.values).not.toHaveProperty('name');
});

it.each([
  ['2027-02-28', ['OFFICER13']],
  ['2027-03-01', ['OFFICER14']],
])('on %s a term without an election is found by %j', (today, ids) => {
  const term = someTerm({ electionOpened: false });
  const hits = ['OFFICER13', 'OFFICER14'].filter((id) => found(id, term, { leadDays: 180 }, today).length > 0);
  expect(hits).toEqual(ids);
});
