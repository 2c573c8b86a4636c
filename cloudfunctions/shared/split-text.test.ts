import fc from 'fast-check';
import { splitText } from './split-text';

describe('splitting a long text', () => {
  it('cuts after a sentence, and in the middle only where there is none', () => {
    expect(splitText('一二。三四五。六', 6)).toEqual(['一二。', '三四五。六']);
    expect(splitText('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
    expect(splitText('', 3)).toEqual([]);
    expect(splitText('a'.repeat(2000))).toHaveLength(1);
    expect(splitText('a'.repeat(2001))).toHaveLength(2);
  });

  it('loses nothing, adds nothing and keeps within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part) => part !== '' && [...part].length <= limit)).toBe(true);
      }),
    );
  });
});
