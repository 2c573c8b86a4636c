import { judgePersonSought, noteOf } from './judge-person-sought';

it.each([
  ['赵', { by: 'name', q: '赵' }],
  ['A 座 3', { by: 'name', q: 'A 座 3' }],
  ['2222', { by: 'end', end: '2222' }],
  ['139 1111 2222', { by: 'phone', phone: '+8613911112222' }],
  ['+852 5123 4567', { by: 'phone', phone: '+85251234567' }],
  ['1', 'fragment'],
  ['222', 'fragment'],
  ['12222', 'fragment'],
  ['1391111', 'fragment'],
  ['1391111222', 'fragment'],
])('takes %j for %j', (typed, sought) => expect(judgePersonSought(typed)).toEqual(sought));

it('keeps no whole number on record', () => {
  expect(noteOf({ by: 'phone', phone: '+8613911112222' })).toBe('by 139****2222');
});
