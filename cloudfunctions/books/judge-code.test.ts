import * as fc from 'fast-check';
import { nextCodeUnder } from './judge-code';

it('counts on after the last, and leaves the rest its 99', () => {
  expect(nextCodeUnder('5201', ['5201', '520101', '520107', '520199', '510108'])).toBe('520108');
  expect(nextCodeUnder('5201', ['5201'])).toBe('520101');
  expect(nextCodeUnder('1234567890', [])).toBeNull();
});

it('never gives a number that is used, and gives one while there is one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 99 }), (used) => {
      const codes = used.map((number) => `5101${String(number).padStart(2, '0')}`);
      const next = nextCodeUnder('5101', codes);
      if (used.length === 99) expect(next).toBeNull();
      else {
        expect(next).toMatch(/^5101(0[1-9]|[1-9]\d)$/);
        expect(codes).not.toContain(next);
      }
    }),
  );
});
