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
