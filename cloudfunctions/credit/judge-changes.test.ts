import { defaultModel } from './default-model';
import { possibleChanges, type Known, type Situation } from './judge-changes';

const day = 20_787;
const deed = (kind: string, ref: string, given: Partial<Known> = {}): Known => ({
  ...{
    kind,
    ref,
    indicator: '',
    day: day - 10,
    leaves: null,
    amount: 1,
    whole: 1,
    size: null,
    title: ref,
    page: null,
    annulled: false,
  },
  ...given,
});
const pledged = deed('pledge', 'pledge:1');
const situation = (given: Partial<Situation> = {}): Situation => ({
  ...{ deeds: [pledged], coming: [], meetingPoints: 2, repairable: new Set<string>(), day },
  ...given,
});
const found = (given: Partial<Situation>) =>
  possibleChanges(defaultModel, situation(given)).map(({ act, id }) => `${act} ${id}`);
const coming = (id: string, training = false) => ({ id, title: id, training, page: '' });

it.each<[string, Partial<Situation>, string[]]>([
  ['nothing', {}, []],
  ['not pledged', { deeds: [] }, ['pledge pledge']],
  ['a pledge that was withdrawn', { deeds: [deed('pledge', 'pledge:1', { leaves: day })] }, ['pledge pledge']],
  ['a licence that ran out', { deeds: [pledged, deed('licence.expired', 'l')] }, ['renew l']],
  ['one that runs out tomorrow', { deeds: [pledged, deed('licence.expired', 'l', { day: day + 1 })] }, []],
  ['one that was renewed', { deeds: [pledged, deed('licence.expired', 'l', { leaves: day })] }, []],
  ['an empty field', { deeds: [pledged, deed('profile.field', 'f', { amount: 0 })] }, ['fill f']],
  ['a filled one', { deeds: [pledged, deed('profile.field', 'f')] }, []],
  ['dues that are not late yet', { deeds: [pledged, deed('dues.bill', 'b', { amount: 0, day: day + 1 })] }, ['pay b']],
  ['dues that are late', { deeds: [pledged, deed('dues.bill', 'b', { amount: 0, day })] }, []],
  ['a penalty that must wait', { deeds: [pledged, deed('penalty', 'p', { size: 'general' })] }, []],
  [
    'one that may be repaired',
    { deeds: [pledged, deed('penalty', 'p', { size: 'general' })], repairable: new Set(['p']) },
    ['repair p'],
  ],
  [
    'one that was annulled',
    { deeds: [pledged, deed('penalty', 'p', { annulled: true })], repairable: new Set(['p']) },
    [],
  ],
  ['meetings and a training to come', { coming: [coming('m'), coming('t', true)] }, ['train train:t', 'meet meet:m']],
  ['meetings that give no points', { coming: [coming('m')], meetingPoints: 0 }, []],
  [
    'many meetings',
    { coming: ['a', 'b', 'c', 'd', 'e'].map((id) => coming(id)) },
    ['meet meet:a', 'meet meet:b', 'meet meet:c', 'meet meet:d'],
  ],
])('%s', (_, given, acts) => expect(found(given)).toEqual(acts));

it('offers nothing where the source is not run', () => {
  const off = { ...defaultModel, indicators: defaultModel.indicators.map((each) => ({ ...each, runs: false })) };
  expect(
    possibleChanges(off, situation({ deeds: [deed('licence.expired', 'l')], coming: [coming('t', true)] })),
  ).toEqual([]);
});

const whole = (given: Partial<Situation>) => possibleChanges(defaultModel, situation(given));
const indicatorOf = (kind: string) => defaultModel.indicators.find(({ deeds }) => deeds.includes(kind))?.code;
const paged = (kind: string, given: Partial<Known> = {}) =>
  deed(kind, 'r', { title: 'what', page: '/there', ...given });

it.each([
  [
    'renews a licence: what ran out counts no more',
    { deeds: [pledged, paged('licence.expired')] },
    [
      'licence.expired',
      { act: 'renew', id: 'r', title: 'what', page: '/there', removes: ['r'], effort: 2, alike: 'renew' },
    ],
  ],
  [
    'fills a field: the same one, whole, from today',
    { deeds: [pledged, paged('profile.field', { amount: 0, whole: 3 })] },
    [
      'profile.field',
      {
        ...{ act: 'fill', id: 'r', title: 'what', page: '/there', removes: ['r'], effort: 1, alike: 'fill' },
        adds: [paged('profile.field', { amount: 3, whole: 3, day })],
      },
    ],
  ],
  [
    'pays dues: a promise that was kept, from today',
    { deeds: [pledged, paged('dues.bill', { amount: 0, day: day + 5 })] },
    [
      'dues.bill',
      {
        ...{ act: 'pay', id: 'r', title: 'what', page: '/there', removes: ['r'], effort: 2, alike: 'pay' },
        adds: [paged('dues.bill', { amount: 1, day })],
      },
    ],
  ],
  [
    'repairs a record, each for itself',
    { deeds: [pledged, paged('penalty', { size: 'general' })], repairable: new Set(['r']) },
    ['penalty', { act: 'repair', id: 'r', title: 'what', page: '/there', removes: ['r'], effort: 4, alike: 'r' }],
  ],
  [
    'pledges',
    { deeds: [] },
    [
      'pledge',
      {
        ...{ act: 'pledge', id: 'pledge', title: '', page: '/modules/identity/pages/consents/index', effort: 1 },
        ...{ alike: 'pledge', adds: [fresh('pledge', 'pledge', 1)] },
      },
    ],
  ],
  [
    'goes to a training',
    { coming: [{ id: 't', title: 'what', training: true, page: '/there' }] },
    [
      'training',
      {
        ...{ act: 'train', id: 'train:t', title: 'what', page: '/there', effort: 3, alike: 'train' },
        adds: [fresh('training', 'meeting:t', 1)],
      },
    ],
  ],
  [
    'goes to a meeting',
    { coming: [{ id: 'm', title: 'what', training: false, page: '/there' }], meetingPoints: 7 },
    [
      'points',
      {
        ...{ act: 'meet', id: 'meet:m', title: 'what', page: '/there', effort: 3, alike: 'meet' },
        adds: [fresh('points', 'points:m', 7)],
      },
    ],
  ],
] satisfies [string, Partial<Situation>, [string, object]][])('%s', (_, given, [kind, change]) =>
  expect(whole(given)).toEqual([{ ...change, indicator: indicatorOf(kind) }]),
);
function fresh(kind: string, ref: string, amount: number) {
  return { ref, indicator: indicatorOf(kind), day, leaves: null, amount, whole: amount, size: null };
}

it('offers as many trainings as meetings, and no more of either', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(found({ coming: many.map((id) => coming(id, true)) })).toHaveLength(4);
  expect(found({ coming: many.flatMap((id) => [coming(id), coming(`${id}t`, true)]) })).toHaveLength(8);
});

it.each([
  ['a pledge that is yet to come', { deeds: [deed('pledge', 'p', { day: day + 1 })] }, ['pledge pledge']],
  ['dues that were paid before their day', { deeds: [pledged, deed('dues.bill', 'b', { day: day + 1 })] }, []],
  ['something else that is yet to come', { deeds: [pledged, deed('training', 't', { amount: 0, day: day + 1 })] }, []],
  [
    'a field that is no longer asked for',
    { deeds: [pledged, deed('profile.field', 'f', { amount: 0, leaves: day })] },
    [],
  ],
  ['a pledge among other deeds', { deeds: [deed('training', 't'), deed('dues.bill', 'b')] }, ['pledge pledge']],
  ['what no indicator knows', { deeds: [pledged, deed('unknown', 'u')], repairable: new Set(['u']) }, []],
] satisfies [string, Partial<Situation>, string[]][])('of %s it offers what is due', (_, given, acts) =>
  expect(found(given)).toEqual(acts),
);
