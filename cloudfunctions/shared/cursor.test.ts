import fc from 'fast-check';
import * as z from 'zod';
import { readCursor, writeCursor } from './cursor';

const schema = z.tuple([z.string(), z.int()]);

it('reads back what it wrote', () => {
  expect(readCursor(writeCursor(['秘书处', 3]), schema)).toEqual(['秘书处', 3]);
});

it('takes anything else for no cursor', () => {
  expect(readCursor(undefined, schema)).toBeNull();
  expect(readCursor(writeCursor([3, 'a']), schema)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readCursor(text, schema) === null));
});
