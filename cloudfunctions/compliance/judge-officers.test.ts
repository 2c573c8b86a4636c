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

const retired = { cadre: 'retired', approval: '备案〔2026〕1号' } as const;
const before = (startsOn: string, endsOn: string) =>
  someHeld({ post: 'president', personName: '周建国', startsOn, endsOn });
it.each([
  ['OFFICER01', { endsOn: '2029-05-02' }, { fact: 'endsOn', is: '2029-05-02', op: '>', limit: '2029-05-01' }],
  [
    'OFFICER02',
    { others: [before('2019-05-01', '2024-04-30'), before('2014-05-01', '2019-04-30')] },
    { fact: 'beside', is: 3, op: '>', limit: 2 },
  ],
  ['OFFICER03', { bornMonth: '1959-03' }, { fact: 'endsOn', is: '2029-04', op: '>', limit: '2029-03' }],
  [
    'OFFICER04',
    { others: [someHeld({ personName: '周建国' })] },
    { fact: 'beside', is: '同一人', op: '=', limit: '同一人' },
  ],
  [
    'OFFICER05',
    { others: [someHeld({ membershipId: 'member-a' })] },
    { fact: 'beside', is: '同一会员单位', op: '=', limit: '同一会员单位' },
  ],
  ['OFFICER06', { cadre: 'relieved' }, { fact: 'cadre', is: 'relieved', op: '≠', limit: 'none' }],
  ['OFFICER07', { cadre: 'retiredLately' }, { fact: 'cadre', is: 'retiredLately', op: '≠', limit: 'none' }],
  ['OFFICER08', { cadre: 'retired' }, { fact: 'approval', is: null, op: 'missing', limit: null }],
  ['OFFICER09', { ...retired, paid: true }, { fact: 'paid', is: true, op: '≠', limit: false }],
  ['OFFICER10', { ...retired, elsewhere: '示例协会' }, { fact: 'elsewhere', is: '示例协会', op: '≠', limit: null }],
  ['OFFICER11', { elsewhere: '示例协会' }, { fact: 'elsewhere', is: '示例协会', op: '≠', limit: null }],
  [
    'OFFICER12',
    { others: [someHeld({ post: 'supervisor', personName: '周建国' })] },
    { fact: 'beside', is: 'president', op: '≠', limit: 'supervisor' },
  ],
] as const)('%s says what decided, and of which post', (id, change, compared) => {
  const hits = found(id, somePosition(change as Parameters<typeof somePosition>[0]));
  expect(hits).toMatchObject([{ period: '', compared, values: { post: 'president' } }]);
});

it.each([
  ['OFFICER04', 'secretaryGeneral', { personName: '周建国' }],
  ['OFFICER05', 'secretaryGeneral', { membershipId: 'member-a' }],
  ['OFFICER12', 'supervisor', { personName: '周建国' }],
  ['OFFICER12', 'chiefSupervisor', { personName: '周建国' }],
] as const)('%s is said of the president alone, not of the %s as well', (id, post, same) => {
  const president = somePosition({ others: [someHeld({ post, ...same })] });
  const { others: _, limits, beside, ...held } = president;
  expect(found(id, president)).toHaveLength(1);
  const other = somePosition({ ...someHeld({ post, ...same }), limits, beside, others: [held] });
  expect(found(id, other)).toEqual([]);
});

it.each([
  ['2026-09-01', []],
  ['2026-09-02', [{ limit: '2027-03-01', days: 179 }]],
  ['2027-02-28', [{ limit: '2027-08-27', days: 0 }]],
  ['2027-03-01', []],
])('on %s half a year before the end of a term finds %j', (today, expected) => {
  const hits = found('OFFICER13', someTerm({ electionOpened: false }), { leadDays: 180 }, today);
  expect(hits).toEqual(
    expected.map(({ limit, days }) => ({
      ...{ period: '', compared: { fact: 'endsOn', is: '2027-02-28', op: '<', limit, unit: 'date' } },
      values: { days, leadDays: 180 },
    })),
  );
  for (const done of [{ electionOpened: true }, { electionOpened: false, followed: true }])
    expect(found('OFFICER13', someTerm(done), { leadDays: 180 }, today)).toEqual([]);
});

it('counts the days since a term was over, whether an election has begun or not', () => {
  for (const electionOpened of [true, false])
    expect(found('OFFICER14', someTerm({ electionOpened }), {}, '2027-03-03')).toEqual([
      {
        ...{ period: '', compared: { fact: 'endsOn', is: '2027-02-28', op: '<', limit: '2027-03-03', unit: 'date' } },
        values: { days: 3 },
      },
    ]);
});
