import { judgeProxy, proxyRuleOf, type ProxyFacts } from './judge-proxy';

const free: ProxyFacts = {
  standing: true,
  giverCame: false,
  giverGave: false,
  giverHolds: false,
  holderGave: false,
  holderHolds: 0,
};

it.each([
  ['nothing stands in the way', {}, null],
  ['one of them is not on the roll', { standing: false }, 'NOT_ON_ROLL'],
  ['the giver is in the room', { giverCame: true }, 'GIVER_IS_HERE'],
  ['he has given it already', { giverGave: true }, 'ALREADY_GIVEN'],
  ['he holds another’s himself', { giverHolds: true }, 'GIVER_HOLDS'],
  ['the holder has given his own away', { holderGave: true }, 'HOLDER_GAVE'],
  ['the holder holds as many as one may', { holderHolds: 1 }, 'HOLDER_HOLDS'],
  ['several do, the first is said', { standing: false, giverCame: true, holderHolds: 9 }, 'NOT_ON_ROLL'],
] as const)('%s', (_, facts, expected) => {
  expect(judgeProxy({ ...free, ...facts }, 1)).toBe(expected);
});

it('admits as many as the rule says, and no more', () => {
  expect([0, 1, 2, 3].map((holderHolds) => judgeProxy({ ...free, holderHolds }, 3))).toEqual([
    null,
    null,
    null,
    'HOLDER_HOLDS',
  ]);
});

it.each([
  ['no rule', null, null],
  ['a rule for other kinds', { value: { kinds: ['assembly'], most: 2 } }, null],
  ['a rule for this kind', { value: { kinds: ['council', 'assembly'], most: 2 } }, { most: 2 }],
] as const)('%s', (_, stored, expected) => {
  expect(proxyRuleOf('council', stored)).toEqual(expected);
});

it('takes no rule that admits none', () => {
  expect(() => proxyRuleOf('council', { value: { kinds: ['council'], most: 0 } })).toThrow();
});
