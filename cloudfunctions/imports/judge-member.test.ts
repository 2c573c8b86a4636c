import {
  judgeMember,
  note,
  representativeIn,
  whoIs,
  type KnownMember,
  type MemberFacts,
  type MemberLine,
} from './judge-member';

const line = (values: Record<string, string>, change: Partial<MemberLine> = {}): MemberLine => ({
  line: 5,
  hidden: false,
  values,
  faults: [],
  doubts: [],
  notes: [],
  ...change,
});
const known = (change: Partial<KnownMember> = {}): KnownMember => ({
  id: 'm1',
  version: 3,
  identityKey: 'uscc:A',
  status: 'active',
  kind: 'unit',
  name: '恒信铸造有限公司',
  searchName: '恒信铸造有限公司',
  uscc: 'A',
  memberNo: 7,
  tier: '普通会员',
  joinedOn: '2021-03-05',
  legalRep: null,
  industry: '',
  region: '430626',
  size: null,
  address: null,
  committeeId: null,
  committee: null,
  endedOn: null,
  representative: { name: '王芳', title: '总经理', phone: '+8613800001111' },
  ...change,
});
const facts = (change: Partial<MemberFacts> = {}): MemberFacts => ({
  byKey: null,
  byNumber: null,
  byName: [],
  base: {},
  committees: new Map([['铸造专委会', 'c1']]),
  identity: { identityKey: 'uscc:A', sealed: null },
  twice: null,
  today: '2026-11-20',
  id: 'new',
  ...change,
});
const full = { name: '恒信铸造有限公司', uscc: 'A', joinedOn: '2021-03-05' };
const codes = ({ reasons }: ReturnType<typeof judgeMember>) => reasons.map(({ code }) => code);

it.each<[string, MemberLine, MemberFacts, string, string[]]>([
  ['nobody knows it', line(full), facts(), 'new', []],
  ['no day of joining', line({ name: 'x', uscc: 'A' }), facts(), 'doubtful', ['joinedMissing']],
  ['hidden', line(full, { hidden: true }), facts(), 'doubtful', ['hidden']],
  ['no name', line({ uscc: 'A', joinedOn: '2021-03-05' }), facts(), 'refused', ['nameMissing']],
  ['no identity', line({ name: 'x', joinedOn: '2021-03-05' }), facts(), 'refused', ['identityMissing']],
  ['a fault', line(full, { faults: [{ code: 'notDay', field: 'joinedOn' }] }), facts(), 'refused', ['notDay']],
  ['twice in the sheet', line(full), facts({ twice: 2 }), 'refused', ['twice']],
  ['an application under way', line(full), facts({ byKey: known({ status: 'returned' }) }), 'refused', ['applying']],
  ['expelled', line(full), facts({ byKey: known({ status: 'expelled' }) }), 'refused', ['expelled']],
  [
    'left before',
    line(full),
    facts({ byKey: known({ status: 'withdrawn', endedOn: '2024-01-01' }) }),
    'doubtful',
    ['wasMember'],
  ],
  [
    'a number of somebody else',
    line({ ...full, memberNo: '7' }),
    facts({ byNumber: known({ id: 'm2' }) }),
    'refused',
    ['numberTaken'],
  ],
  [
    'number and code of two',
    line({ ...full, memberNo: '7' }),
    facts({ byKey: known(), byNumber: known({ id: 'm2' }) }),
    'refused',
    ['codeOther'],
  ],
  ['a name that another has', line({ ...full, uscc: 'B' }), facts({ byName: [known()] }), 'doubtful', ['sameName']],
  [
    'a name that several have',
    line({ name: 'x' }),
    facts({ byName: [known(), known({ id: 'm2' })] }),
    'refused',
    ['severalNames'],
  ],
  ['the same', line(full), facts({ byKey: known() }), 'unchanged', []],
  ['known by its number', line({ memberNo: '7', tier: '普通会员' }), facts({ byNumber: known() }), 'unchanged', []],
  ['known by its name alone', line({ name: '恒信铸造有限公司' }), facts({ byName: [known()] }), 'unchanged', []],
  ['something that was empty', line({ ...full, address: '开发区' }), facts({ byKey: known() }), 'changed', []],
  ['what a person wrote', line({ ...full, tier: '理事单位' }), facts({ byKey: known() }), 'doubtful', ['kept']],
  [
    'what an import wrote',
    line({ ...full, tier: '理事单位' }),
    facts({ byKey: known(), base: { tier: '普通会员' } }),
    'changed',
    [],
  ],
  [
    'what a person wrote over an import',
    line({ ...full, tier: '理事单位' }),
    facts({ byKey: known({ tier: '会长单位' }), base: { tier: '普通会员' } }),
    'doubtful',
    ['kept'],
  ],
  ['a committee that is not there', line({ ...full, committee: '模具' }), facts(), 'doubtful', ['committeeUnknown']],
  [
    'words that are no code',
    line({ ...full, industry: '铸造', size: '巨型', region: '平江' }),
    facts(),
    'new',
    ['industryUnknown', 'regionUnknown', 'sizeUnknown'],
  ],
  [
    'another representative',
    line({ ...full, representative: '李强' }),
    facts({ byKey: known() }),
    'unchanged',
    ['representativeKept'],
  ],
  [
    'the representative as the register writes him',
    line({ ...full, representative: '王芳 总经理' }),
    facts({ byKey: known() }),
    'unchanged',
    [],
  ],
  ['another kind', line({ ...full, kind: '团体', address: 'x' }), facts({ byKey: known() }), 'doubtful', ['kindOther']],
])('%s', (_, row, of, verdict, reasons) => {
  const judged = judgeMember(row, of);
  expect([judged.verdict, codes(judged)]).toEqual([verdict, reasons]);
  expect(judged.would === null).toBe(verdict !== 'doubtful');
});

it('says what changes as people read it and as it is kept', () => {
  const { changes, subject, version } = judgeMember(
    line({ ...full, committee: '铸造专委会', size: '小型', industry: 'C34' }),
    facts({ byKey: known({ committeeId: 'c2', committee: '模具专委会' }), base: { committee: 'c2' } }),
  );
  expect([subject, version]).toEqual(['m1', 3]);
  expect(changes).toEqual({
    committee: { from: '模具专委会', to: '铸造专委会', old: 'c2', value: 'c1' },
    industry: { from: null, to: 'C34', old: null, value: 'C34' },
    size: { from: null, to: 'small', old: null, value: 'small' },
  });
});

it.each([
  [{ uscc: 'A' }, { kind: 'unit', uscc: 'A' }],
  [{ uscc: '51A' }, { kind: 'group', uscc: '51A' }],
  [
    { uscc: 'A', kind: '团体会员' },
    { kind: 'group', uscc: 'A' },
  ],
  [
    { idNumber: '1', name: 'x' },
    { kind: 'individual', idType: 'residentId', idNumber: '1' },
  ],
  [
    { uscc: 'A', idNumber: '1', kind: '个人会员' },
    { kind: 'individual', idType: 'residentId', idNumber: '1' },
  ],
  [{ name: 'x' }, null],
])('%j is %j', (values, who) => {
  expect(whoIs(values as Record<string, string>)).toEqual(who);
});

it('keeps a name and what follows it', () => {
  expect(representativeIn('王芳 总经理 兼 董事')).toEqual({ name: '王芳', title: '总经理 兼 董事' });
  expect(representativeIn('王芳')).toEqual({ name: '王芳', title: null });
});

it('notes what a cell says where it belongs', () => {
  const row = line({});
  note(row, 'phone', { masked: '138****1111' }, '138****1111');
  note(row, 'tier', { value: null }, null);
  note(row, 'uscc', { fault: 'digitsLost', detail: '9.13E+17' }, '9.13E+17');
  note(row, 'joinedOn', { value: '2021-01-01', doubt: 'monthUnsure' }, '2021.1');
  note(row, 'name', { value: 'x' }, 'x');
  expect(row).toEqual(
    line(
      { joinedOn: '2021-01-01', name: 'x' },
      {
        faults: [{ code: 'digitsLost', field: 'uscc', detail: '9.13E+17' }],
        doubts: [{ code: 'monthUnsure', field: 'joinedOn', detail: '2021.1' }],
      },
    ),
  );
});
