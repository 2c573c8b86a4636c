import type { MeetingKind } from '../../contracts/meeting-kinds';
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
  [{ noticeDays: null, noticedOn: '2026-10-21' }, 0],
  [{ noticedOn: '2026-10-21' }, 1],
  [{ startsOn: null }, 0],
  [{ noticedOn: null }, 0],
  [{}, 1],
])('judges a notice of which all is known: %j', (change, times) => {
  expect(found('BODY01', someMeeting({ noticedOn: '2026-10-19', ...change }))).toHaveLength(times);
});

const deciding = ['assembly', 'congress', 'council', 'standing_council', 'supervisory'] as const;
const others = ['training', 'matchmaking', 'president_office', 'party_general'] as const;
it('asks notice and quorum of the bodies that decide, and of no other meeting', () => {
  const late = { noticedOn: '2026-10-19', present: 19 };
  const judged = (id: string, kinds: readonly MeetingKind[]) =>
    kinds.filter((kind) => found(id, someMeeting({ ...late, kind })).length > 0);
  for (const id of ['BODY01', 'BODY02']) expect([judged(id, deciding), judged(id, others)]).toEqual([deciding, []]);
});

it.each([
  ['ended', 1],
  ['minutes_confirmed', 1],
  ['archived', 1],
  ['quorum_failed', 0],
  ['noticed', 0],
] as const)('counts the quorum of a meeting that is %s: %i', (status, times) => {
  expect(found('BODY02', someMeeting({ present: 19, status }))).toHaveLength(times);
});

it.each([
  ['BODY03', '理事会', 'council'],
  ['BODY04', '常务理事会', 'standing council'],
  ['BODY05', '监事会', 'supervisory board'],
])('%s says which body has to meet', (id, zh, en) => {
  const rule = bodyRules.find((each) => each.id === id);
  expect([rule?.found['zh-CN'], rule?.act['zh-CN'], rule?.found.en, rule?.act.en]).toEqual([
    `{{name}} 年召开${zh} {{held}} 次，至少 {{limit}} 次。`,
    `尽快召开${zh}，向监事会说明。`,
    `{{held}} meetings of the ${en} in {{name}}; {{limit}} at least.`,
    `Call the ${en} and tell the supervisors.`,
  ]);
});

it.each([
  [{}, 1],
  [{ present: 20 }, 0],
  [{ present: null }, 0],
  [{ needed: null }, 0],
  [{ entitled: null }, 0],
])('judges a quorum of which all is known: %j', (change, times) => {
  expect(found('BODY02', someMeeting({ present: 19, ...change }))).toHaveLength(times);
});

it.each([
  ['BODY03', 'council', 1],
  ['BODY04', 'standingCouncil', 2],
  ['BODY05', 'supervisory', 2],
] as const)('%s shows by its example what one meeting of the %s too few is', (id, fact, limit) => {
  const example = bodyRules.find((each) => each.id === id)?.positive[0];
  expect(found(id, example?.facts as object, example?.params, example?.today)).toMatchObject([
    { period: '2025', compared: { fact, is: limit - 1, op: '<', limit, unit: 'count' } },
  ]);
});
