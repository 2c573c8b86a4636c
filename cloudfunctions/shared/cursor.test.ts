import fc from 'fast-check';
import * as z from 'zod';
import { keyDay, keyInstant, keyInt, keyText, readCursor, writeCursor } from './cursor';

const schema = z.tuple([z.string(), z.int()]);

it('reads back what it wrote', () => {
  expect(readCursor(writeCursor(['秘书处', 3]), schema)).toEqual(['秘书处', 3]);
});

it('takes anything else for no cursor', () => {
  expect(readCursor(undefined, schema)).toBeNull();
  expect(readCursor(writeCursor([3, 'a']), schema)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readCursor(text, schema) === null));
});

it.each([
  [keyInstant, '2026-11-30T23:59:59.123456+00:00', true],
  [keyInstant, '2026-11-30T23:59:59Z', true],
  [keyInstant, '2026-02-31T00:00:00.000000Z', false],
  [keyInstant, '0000-01-01T00:00:00Z', false],
  [keyInstant, '2026-11-30T24:00:00Z', false],
  [keyInstant, '2026-11-30T00:00:00+16:00', false],
  [keyDay, '2028-02-29', true],
  [keyDay, '2027-02-29', false],
  [keyInt, 2_147_483_647, true],
  [keyInt, 9_007_199_254_740_991, false],
  [keyText, '李明', true],
  [keyText, '\0', false],
])('%#: a key %j that PostgreSQL takes: %s', (schema, key, taken) => expect(schema.safeParse(key).success).toBe(taken));
