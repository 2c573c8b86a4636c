import { judgeSight } from './judge-sight';

it.each([
  [true, true, true, 'asker'],
  [true, false, false, 'asker'],
  [false, true, true, 'staff'],
  [false, true, false, 'staff'],
  [false, false, true, 'reader'],
  [false, false, false, null],
] as const)('own %s, handles %s, reads %s: %s', (own, handles, reads, as) =>
  expect(judgeSight({ own, handles, reads })).toBe(as),
);
