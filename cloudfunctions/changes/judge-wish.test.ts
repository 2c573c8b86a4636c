import { ends, judgeWish, keptOf } from './judge-wish';

const about = { id: 'a', kind: 'unit' as const, name: '甲', uscc: '91330100799655058B' };
const wish = { kind: 'identity' as const, newName: '乙', onDay: '2026-11-20' };

it.each([
  ['a new name', wish, true, null],
  ['a new code', { kind: 'identity' as const, newUscc: '9144030071526726XG', onDay: '2026-11-20' }, true, null],
  ['neither', { ...wish, newName: undefined }, true, 'IDENTITY_MISSING'],
  ['what it is called already', { ...wish, newName: '甲' }, true, 'NOTHING_CHANGES'],
  ['its own name with another code', { ...wish, newName: '甲', newUscc: '9144030071526726XG' }, true, null],
  ['a code that is none', { ...wish, newUscc: '91330100799655058A' }, true, 'USCC_INVALID'],
  ['what is to come', { ...wish, onDay: '2026-11-21' }, true, 'DAY_AHEAD'],
  ['a merger into nobody', { kind: 'merger' as const, onDay: '2026-11-20' }, true, 'SUCCESSOR_MISSING'],
  ['a merger into one outside', { kind: 'merger' as const, successorName: '丙', onDay: '2026-11-20' }, true, null],
  ['a merger into a member', { kind: 'merger' as const, successorId: 'b', onDay: '2026-11-20' }, true, null],
  [
    'a merger into one that has left',
    { kind: 'merger' as const, successorId: 'b', onDay: '2026-11-20' },
    false,
    'SUCCESSOR_WRONG',
  ],
  ['a merger into itself', { kind: 'merger' as const, successorId: 'a', onDay: '2026-11-20' }, true, 'SUCCESSOR_WRONG'],
  ['a split that names nobody', { kind: 'split' as const, onDay: '2026-11-20' }, true, null],
  [
    'a split into one that has left',
    { kind: 'split' as const, successorId: 'b', onDay: '2026-11-20' },
    false,
    'SUCCESSOR_WRONG',
  ],
  ['the end', { kind: 'deregistration' as const, onDay: '2026-11-20' }, true, null],
] as const)('%s is judged', (_, given, lives, fault) => {
  expect(judgeWish(given, about, lives, '2026-11-20')).toBe(fault);
});

it('is not for a person', () => {
  expect(judgeWish(wish, { ...about, kind: 'individual' }, true, '2026-11-20')).toBe('ACTS_HIMSELF');
});

it('keeps what its kind asks for alone', () => {
  const all = {
    newName: '乙',
    newUscc: 'X',
    successorId: 'b',
    successorName: '丙',
    onDay: '2026-11-20',
    fileIds: [],
    reason: '',
  };
  expect(keptOf({ kind: 'identity', ...all })).toEqual({
    newName: '乙',
    newUscc: 'X',
    successorId: null,
    successorName: null,
  });
  expect(keptOf({ kind: 'merger', ...all })).toEqual({
    newName: null,
    newUscc: null,
    successorId: 'b',
    successorName: null,
  });
  expect(keptOf({ kind: 'split', ...all, successorId: undefined })).toEqual({
    newName: null,
    newUscc: null,
    successorId: null,
    successorName: '丙',
  });
  expect(keptOf({ kind: 'deregistration', ...all })).toEqual({
    newName: null,
    newUscc: null,
    successorId: null,
    successorName: null,
  });
});

it('ends the membership of what is no more', () => {
  expect((['identity', 'split', 'merger', 'deregistration'] as const).map(ends)).toEqual([false, false, true, true]);
});
