import { standing } from '../flows/standing-cast';
import { step } from '../flows/cast';
import type { Actor } from '../shared/actor';
import { isInUse, judgeAccounts, judgeTransferSight, transferState } from './judge-transfer';

const actor = (id: string | null, ...held: [Actor['offices'][number]['office'], string | null][]): Actor => ({
  ...{ channel: 'wechat', openid: id, units: [], actingFor: null },
  person: id === null ? null : { id, name: id, phone: null, phoneVerified: false },
  offices: held.map(([office, committeeId]) => ({
    ...{
      office,
      committeeId,
      committeeName: null,
      from: '2026-01-01',
      until: null,
    },
  })),
});
const parties = { askedBy: 'asker', holderId: 'holder' };
const steps = [step(1, { escalateTo: 'president' }), step(2, { offices: ['supervisor'] })];

it.each([
  ['who asks', actor('asker'), 'asker'],
  ['whose account it is', actor('holder'), 'holder'],
  ['its holder, though he holds an office that decides', actor('holder', ['clerk', null]), 'holder'],
  ['an office of a step', actor('other', ['supervisor', null]), 'staff'],
  ['the office that a late step goes to', actor('other', ['president', null]), 'staff'],
  ['an office of one committee', actor('other', ['clerk', 'committee']), null],
  ['another office', actor('other', ['council', null]), null],
  ['a stranger', actor('other'), null],
  ['nobody', actor(null), null],
])('is seen by %s', (_, who, sight) => expect(judgeTransferSight(who, parties, steps)).toBe(sight));

const refusedBy = (personId: string | null) => {
  const event = {
    ...{
      id: 1,
      kind: 'refused' as const,
      seq: 1,
      step: 'stepA',
      round: 1,
      version: 2,
      personId,
    },
  };
  const rest = {
    personName: null,
    office: null,
    toPerson: null,
    toName: null,
    toSeq: null,
    reason: 'x',
    tally: null,
  };
  return [
    {
      ...event,
      ...rest,
      ...{
        resolutionNo: null,
        before: null,
        undoes: null,
        at: '2026-11-20T02:00:00Z',
      },
    },
  ];
};
it.each([
  ['open', standing(), 'open'],
  ['passed', standing({ state: 'passed' }), 'done'],
  ['withdrawn', standing({ state: 'withdrawn' }), 'withdrawn'],
  ['refused by who decides', standing({ state: 'refused', events: refusedBy('clerk') }), 'refused'],
  ['refused by its holder', standing({ state: 'refused', events: refusedBy('holder') }), 'objected'],
  ['ended by itself', standing({ state: 'refused', events: refusedBy(null) }), 'refused'],
] as const)('stands as its case does: %s', (_, kase, state) => expect(transferState(kase, 'holder')).toBe(state));

const accounts = {
  ...{ phonePrint: 'p', openidPrint: 'o' },
  holder: { phonePrint: 'p', openidPrint: 'o' },
  asker: { openid: 'new', bound: false },
};
it.each([
  ['as they were', accounts, null],
  ['another number', { ...accounts, holder: { phonePrint: 'q', openidPrint: 'o' } }, 'moved'],
  ['no number', { ...accounts, holder: { phonePrint: null, openidPrint: 'o' } }, 'moved'],
  ['another WeChat', { ...accounts, holder: { phonePrint: 'p', openidPrint: 'n' } }, 'moved'],
  ['an asker without a WeChat', { ...accounts, asker: { openid: null, bound: false } }, 'gone'],
  ['an asker with an office', { ...accounts, asker: { openid: 'new', bound: true } }, 'bound'],
])('judges the accounts: %s', (_, given, why) => expect(judgeAccounts(given)).toBe(why));

it.each([
  [null, false],
  ['2026-10-21T02:00:00Z', false],
  ['2026-10-21T02:00:01Z', true],
  ['2026-11-20T02:00:00Z', true],
])('last seen %s counts as used within thirty days: %s', (seen, used) => {
  expect(isInUse(seen === null ? null : new Date(seen), new Date('2026-11-20T02:00:00Z'), 30)).toBe(used);
});
