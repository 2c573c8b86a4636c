import type { Fields } from '../membership/effects';
import { changesWords, judgeMerge, standingAfter, taken, takenOf } from './judge-merge';

const file = (change: Partial<Parameters<typeof judgeMerge>[0]> = {}) => ({
  id: 'a',
  kind: 'unit' as const,
  status: 'active',
  changing: false,
  people: ['boss'],
  ...change,
});
const fields: Fields = {
  name: '甲',
  search_name: '甲',
  identity_key: 'uscc:1',
  uscc: '1',
  id_type: null,
  id_number: null,
  id_number_masked: null,
  legal_rep: '李明',
  industry: 'C34',
  region: '330109',
  size: 'small',
  address: null,
  introduction: null,
};

describe('two files', () => {
  it.each([
    ['are merged when nothing stands against it', {}, {}, false, []],
    ['are two', {}, { id: 'a' }, false, ['sameFile']],
    ['are of one kind', {}, { kind: 'individual' as const }, false, ['kindDiffers']],
    ['live', {}, { status: 'withdrawn' }, false, ['notLiving']],
    ['both live', { status: 'expelled' }, {}, false, ['notLiving']],
    ['are not of who merges them', {}, { people: ['me'] }, false, ['ownCompany']],
    ['neither of them', { people: ['me'] }, {}, false, ['ownCompany']],
    ['have no change of hands under way', {}, { changing: true }, false, ['changeWaiting']],
    ['neither of them has', { changing: true }, {}, false, ['changeWaiting']],
    ['wait for the case of the one that goes', {}, {}, true, ['caseOpen']],
    [
      'say all at once',
      {},
      { kind: 'group' as const, status: 'terminated', changing: true },
      true,
      ['kindDiffers', 'notLiving', 'changeWaiting', 'caseOpen'],
    ],
  ])('%s', (_, kept, merged, caseOpen, bars) => {
    expect(judgeMerge(file(kept), file({ id: 'b', ...merged }), caseOpen, 'me')).toEqual(bars);
  });
});

it.each([
  ['active', 'active', 'active'],
  ['active', 'arrears', 'arrears'],
  ['arrears', 'suspended', 'suspended'],
  ['suspended', 'active', 'suspended'],
  ['arrears', 'active', 'arrears'],
])('of %s and %s the one file stays %s', (kept, merged, after) => {
  expect(standingAfter(kept, merged)).toBe(after);
});

it('takes what differs, the identity and the name each as a whole', () => {
  const other = { ...fields, name: '乙', search_name: '乙', uscc: '2', identity_key: 'uscc:2', address: '路1号' };
  expect(taken(['name', 'identity', 'industry'], fields, other)).toEqual({
    name: '乙',
    search_name: '乙',
    uscc: '2',
    identity_key: 'uscc:2',
  });
  expect(taken([], fields, other)).toEqual({});
  expect(takenOf(['search_name', 'uscc'])).toEqual(['name', 'identity']);
  expect(takenOf(['status'])).toEqual([]);
});

it('has words judged that others see, and no others', () => {
  expect(['name', 'address', 'introduction'].map((each) => changesWords([each]))).toEqual([true, true, true]);
  expect(changesWords(['uscc', 'industry', 'status'])).toBe(false);
});
