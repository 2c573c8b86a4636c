import { foldText } from './fold-text';

it.each([
  ['full-width letters', 'Ａ座 ３ 号', 'a座3号'],
  ['traditional characters', '廬山風景區', '庐山风景区'],
  ['compatibility ideographs', '\uF982山\uF9F4場', '庐山林场'],
  ['Kangxi radicals', '\u2FCA\u2F2D\u2F33', '黑山幺'],
  ['radicals that NFKC knows not', '\u2EE9\u2EF0\u2ED3\u2EDB\u2EC4\u2EA0', '黄龙长风西民'],
  ['a traditional one among them', '\u2ED1\u2EF1', '长龟'],
  ['the two that NFKC knows', '\u2E9F\u2EF3', '母龟'],
  ['parts of characters, which say nothing', '黄\u2E85山', '黄山'],
  ['what nobody sees', '黄\u3164\u200B\uFE00\u{E0100}山', '黄山'],
])('%s are read as what they look like', (_, written, expected) => {
  expect(foldText(written)).toBe(expected);
});

it('leaves no sign of the radicals that is read as a character', () => {
  const signs = Array.from({ length: 0x2fd6 - 0x2e80 }, (__, i) => String.fromCodePoint(0x2e80 + i));
  const folded = signs.map(foldText);
  // All of the Kangxi radicals and what of the supplement is a character; the rest is left out.
  expect(folded.filter((text) => text !== '')).toHaveLength(214 + 66);
  expect(folded.join('')).not.toMatch(/[\u2E80-\u2FDF]/);
});
