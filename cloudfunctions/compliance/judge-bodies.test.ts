import { ofRule, tells } from './example-cast';
import { bodyRules } from './judge-bodies';
import { someMeeting, someYear } from './kinds';

tells(bodyRules);
const found = ofRule(bodyRules);

it('asks half-yearly of a standing council and of supervisors, where there are such', () => {
  const year = someYear({ standingCouncil: 1, supervisory: 1, council: 1 });
  const on = (change: object) =>
    ['BODY03', 'BODY04', 'BODY05'].filter(
      (id) => found(id, { ...year, ...change }, { times: id === 'BODY03' ? 1 : 2 }, '2026-01-01').length > 0,
    );
  expect([
    on({}),
    on({ hasStandingCouncil: null }),
    on({ standingCouncil: 2, supervisory: 2 }),
    on({ council: 0 }),
  ]).toEqual([['BODY04', 'BODY05'], ['BODY05'], [], ['BODY03', 'BODY04', 'BODY05']]);
});

it.each([
  [{ noticeDays: null }, 0],
  [{ startsOn: null }, 0],
  [{ noticedOn: null }, 0],
  [{}, 1],
])('judges a notice of which all is known: %j', (change, times) => {
  expect(found('BODY01', someMeeting({ noticedOn: '2026-10-19', ...change }))).toHaveLength(times);
});
