import fc from 'fast-check';
import { fits } from '../../localcloud/wechat/message-fields';
import { fitField } from './fit-field';

describe('fitting a value to a keyword of a subscribe message', () => {
  it.each([
    ['thing', '刚好二十个字刚好二十个字刚好二十个字刚好', '刚好二十个字刚好二十个字刚好二十个字刚好'],
    ['thing', '刚好二十个字刚好二十个字刚好二十个字刚好多', '刚好二十个字刚好二十个字刚好二十个字刚…'],
    ['thing', '𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
    ['thing', '  两\n行  ', '两 行'],
    ['phrase', '审核通过了吗', '审核通过了'],
    ['phrase', 'OK 通过', '通过'],
    ['phrase', 'OK', '无'],
    ['name', '欧阳某某某某某某某某某', '欧阳某某某某某某某…'],
    ['character_string', '编号 A-1', 'A-1'],
    ['number', '第 12 号', '12'],
    ['thing', '', '-'],
  ] as const)('%s: %s → %s', (type, value, expected) => {
    expect(fitField(type, value)).toBe(expected);
  });

  it('makes any text fit where WeChat takes words, numbers or codes', () => {
    const types = fc.constantFrom('thing', 'phrase', 'character_string', 'name' as const);
    fc.assert(
      fc.property(types, fc.string({ unit: 'grapheme', maxLength: 80 }), (type, value) =>
        fits(`${type}1`, fitField(type, value)),
      ),
    );
  });
});
