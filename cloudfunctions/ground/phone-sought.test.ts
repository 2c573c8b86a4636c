import { phoneEnd } from './phone-sought';

it.each([
  ['2222', '2222'],
  ['２２２２', '2222'],
  ['13911112222', '2222'],
  ['+86 139-1111-2222', '2222'],
  ['1', null],
  ['222', null],
  ['12222', null],
  ['11112222999', null],
  ['1391111', null],
  ['王2222', null],
  ['', null],
])('looks for %j by %j', (typed, end) => expect(phoneEnd(typed)).toBe(end));

it('answers no number that hides seven of its digits', () => {
  for (let length = 1; length <= 11; length++)
    for (const start of [0, 3, 11 - length]) {
      const fragment = '13911112222'.slice(start, start + length);
      expect([fragment, phoneEnd(fragment)?.length ?? 0]).toEqual([
        fragment,
        fragment.length === 4 || fragment === '13911112222' ? 4 : 0,
      ]);
    }
});
