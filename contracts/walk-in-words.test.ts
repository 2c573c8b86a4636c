import fc from 'fast-check';
import { record } from './attendance';
import { wrongWalkIn } from './walk-in-words';

const taken = (words: { name: string; phone: string; unitName: string }) =>
  record.safeParse({
    kind: 'walk_in',
    id: '01900000-0000-4000-8000-000000000001',
    at: '2026-12-01T01:00:00.000Z',
    ...words,
  }).success;

it('says of any words what the contract says', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('王', '？', '…', '\u00ad', '𬭎', ' ', 'ā', '1'), maxLength: 34 }),
  );
  fc.assert(
    fc.property(fc.record({ name: words, phone: words, unitName: words }), (given) => {
      expect([given, wrongWalkIn(given) === null]).toEqual([given, taken(given)]);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['？？', 'nameLetters'],
  ['王', 'nameShort'],
  ['王\u00ad', 'nameShort'],
  ['王'.repeat(31), 'nameLong'],
  ['𬭎𠮷', null],
])('of %s: %s', (name, wrong) => expect(wrongWalkIn({ name, phone: '', unitName: '' })).toBe(wrong));
