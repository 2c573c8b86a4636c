import * as fc from 'fast-check';
import { complaintStates, desks, manners } from '../../contracts/complaint-kinds';
import { offices } from '../../contracts/wire';
import { judgeMay, type May, type Standing } from './judge-may';

const standing = (change: Partial<Standing> = {}): Standing => ({
  ...{ as: 'desk', me: 'p', held: ['clerk'], state: 'received', manner: 'open', desk: 'secretariat', appealDesk: null },
  ...{
    otherSide: true,
    unnamed: false,
    decidedBy: null,
    confirmedBy: null,
    refusedBy: null,
    dueOn: '2026-12-01',
    today: '2026-11-20',
  },
  ...change,
});
const allowed = (change: Partial<Standing>) =>
  Object.entries(judgeMay(standing(change)))
    .filter(([, may]) => may)
    .map(([name]) => name as keyof May);

it.each<[string, Partial<Standing>, (keyof May)[]]>([
  ['a clerk, of what came in', {}, ['accept', 'handOver']],
  ['a clerk, of what came in confidentially', { manner: 'confidential' }, ['accept', 'handOver', 'reveal']],
  ['a clerk, of what was accepted', { state: 'accepted' }, ['hear', 'handOver']],
  ['a clerk, of a matter without another side', { state: 'accepted', otherSide: false }, ['decide', 'handOver']],
  [
    'a clerk, of a member that the words name',
    { unnamed: true, otherSide: false },
    ['accept', 'handOver', 'nameMember'],
  ],
  [
    'a clerk, of a member that the words name, once accepted',
    { state: 'accepted', unnamed: true, otherSide: false },
    ['decide', 'handOver', 'nameMember'],
  ],
  ['a clerk, of one that is proposed', { state: 'proposed', unnamed: true, decidedBy: 'p' }, []],
  ['who made it, of a member that his words name', { as: 'maker', unnamed: true }, ['state', 'withdraw']],
  ['a clerk, while the other side is asked', { state: 'hearing' }, []],
  ['a clerk, once it was heard', { state: 'heard' }, ['decide', 'handOver']],
  ['a clerk who proposed', { state: 'proposed', decidedBy: 'p' }, []],
  ['another clerk', { state: 'proposed', decidedBy: 'q' }, ['confirm']],
  [
    'another clerk, of a confidential one',
    { state: 'proposed', decidedBy: 'q', manner: 'confidential' },
    ['confirm', 'reveal'],
  ],
  ['the president as the second', { state: 'proposed', decidedBy: 'q', held: ['president'] }, ['confirm']],
  ['a supervisor is no second of the secretariat', { state: 'proposed', decidedBy: 'q', held: ['supervisor'] }, []],
  ['a clerk, of what was decided', { state: 'decided' }, []],
  ['a clerk, of an appeal', { state: 'appealed', appealDesk: 'supervisor' }, []],
  [
    'a supervisor at the appeal',
    { state: 'appealed', appealDesk: 'supervisor', held: ['supervisor'], decidedBy: 'q', confirmedBy: 'r' },
    ['answer'],
  ],
  [
    'who decided it, at the appeal',
    { state: 'appealed', appealDesk: 'supervisor', held: ['supervisor'], decidedBy: 'p' },
    [],
  ],
  [
    'who confirmed it, at the appeal',
    { state: 'appealed', appealDesk: 'supervisor', held: ['supervisor'], decidedBy: 'q', confirmedBy: 'p' },
    [],
  ],
  ['a clerk, of what was not accepted', { state: 'notAccepted' }, []],
  ['a clerk, of a refusal under review', { state: 'reviewing', appealDesk: 'supervisor' }, []],
  [
    'a supervisor, of a refusal under review',
    { state: 'reviewing', appealDesk: 'supervisor', held: ['supervisor'], refusedBy: 'q' },
    ['review'],
  ],
  [
    'a supervisor, of a confidential one under review',
    { state: 'reviewing', appealDesk: 'supervisor', held: ['supervisor'], refusedBy: 'q', manner: 'confidential' },
    ['review', 'reveal'],
  ],
  [
    'who refused it, at the review',
    { state: 'reviewing', appealDesk: 'supervisor', held: ['supervisor'], refusedBy: 'p' },
    [],
  ],
  ['who made it, when it was not accepted', { as: 'maker', state: 'notAccepted' }, ['appeal']],
  [
    'who made it, on the last day after a refusal',
    { as: 'maker', state: 'notAccepted', today: '2026-12-01' },
    ['appeal'],
  ],
  ['who made it, a day later after a refusal', { as: 'maker', state: 'notAccepted', today: '2026-12-02' }, []],
  ['who made it, once the refusal is final', { as: 'maker', state: 'notAccepted', dueOn: null }, []],
  ['who made it, while the refusal is reviewed', { as: 'maker', state: 'reviewing' }, []],
  ['the other side, of a refusal', { as: 'other', state: 'notAccepted' }, []],
  ['who made it', { as: 'maker' }, ['state', 'withdraw']],
  ['who made it, while it is confirmed', { as: 'maker', state: 'proposed' }, ['withdraw']],
  ['who made it, once decided', { as: 'maker', state: 'decided' }, ['appeal']],
  ['who made it, on the last day', { as: 'maker', state: 'decided', today: '2026-12-01' }, ['appeal']],
  ['who made it, a day later', { as: 'maker', state: 'decided', today: '2026-12-02' }, []],
  ['the other side, when asked', { as: 'other', state: 'hearing' }, ['state']],
  ['the other side, once it has answered', { as: 'other', state: 'heard' }, ['state']],
  ['the other side, while it is confirmed', { as: 'other', state: 'proposed' }, []],
  ['the other side, once decided', { as: 'other', state: 'decided' }, ['appeal']],
  ['who oversees', { as: 'reader', held: ['supervisor'] }, []],
])('%s', (_, change, may) => {
  expect(allowed(change).sort()).toEqual([...may].sort());
});

it('lets nobody act on what is over, a reader on nothing, and nobody but a side appeal or withdraw', () => {
  const any = fc.record({
    as: fc.constantFrom('maker' as const, 'other' as const, 'desk' as const, 'reader' as const),
    held: fc.subarray([...offices]),
    state: fc.constantFrom(...complaintStates),
    manner: fc.constantFrom(...manners),
    desk: fc.constantFrom(...desks),
    otherSide: fc.boolean(),
    decidedBy: fc.constantFrom(null, 'p', 'q'),
  });
  fc.assert(
    fc.property(any, (change) => {
      const may = allowed(change);
      if (['closed', 'withdrawn'].includes(change.state) || change.as === 'reader') expect(may).toEqual([]);
      if (change.state === 'notAccepted' && change.as !== 'maker') expect(may).toEqual([]);
      if (change.as === 'desk') expect(may).not.toEqual(expect.arrayContaining(['appeal']));
      if (change.as !== 'maker') expect(may).not.toContain('withdraw');
      if (change.as !== 'desk') expect(may.every((each) => ['state', 'appeal', 'withdraw'].includes(each))).toBe(true);
      if (change.decidedBy === 'p') expect(may).not.toEqual(expect.arrayContaining(['confirm']));
    }),
  );
});
