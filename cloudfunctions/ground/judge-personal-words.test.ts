import fc from 'fast-check';
import { judgePersonalWords } from './judge-personal-words';

const found = (text: string, names?: string[]) =>
  judgePersonalWords(text, names).map(({ kind, words }) => [kind, words]);

describe('numbers', () => {
  it.each([
    ['请打 13812345678 找我', 'phone', '13812345678'],
    ['１３８１２３４５６７８', 'phone', '１３８１２３４５６７８'],
    ['138 1234 5678，', 'phone', '138 1234 5678'],
    ['手机：+86-138-1234-5678。', 'phone', '+86-138-1234-5678'],
    ['一三八一二三四五六七八', 'phone', '一三八一二三四五六七八'],
    ['幺三八壹贰叁肆伍陆柒捌', 'phone', '幺三八壹贰叁肆伍陆柒捌'],
    ['台湾 0912-345-678', 'phone', '0912-345-678'],
    ['+852 6123 4567', 'phone', '+852 6123 4567'],
    ['2026-11-20 13812345678', 'phone', '13812345678'],
    ['身份证 11010519491231002X', 'idNumber', '11010519491231002X'],
    ['１１０１０５ １９４９１２３１ ００２ｘ', 'idNumber', '１１０１０５ １９４９１２３１ ００２ｘ'],
    ['旧证 110105491231002', 'idNumber', '110105491231002'],
    ['卡号 6222 0210 0111 6245 702', 'bankCard', '6222 0210 0111 6245 702'],
    ['卡号 4111111111111111', 'bankCard', '4111111111111111'],
    ['卡号 4111-1111-1111-1111', 'bankCard', '4111-1111-1111-1111'],
    ['卡号 5500000000000004', 'bankCard', '5500000000000004'],
    ['卡号 4000000000000000006', 'bankCard', '4000000000000000006'],
  ])('%s', (text, kind, words) => {
    expect(found(text)).toEqual([[kind, words]]);
    const [{ from, to } = { from: 0, to: 0 }] = judgePersonalWords(text);
    expect(text.slice(from, to)).toBe(words);
  });

  it.each([
    ['会费 138,123 元'],
    ['编号 CX2026-0138'],
    ['2026-11-20 至 2026-12-01'],
    ['秘书处电话 0571-88001234'],
    ['统一社会信用代码 91330100MA2B0Y1234'],
    // One digit more, one less, and a wrong check digit.
    ['138123456789'],
    ['1381234567'],
    ['110105194912310021'],
    ['二〇二六年十一月二十日'],
    // A card whose sum is wrong, an ID number of no day, an old one of no province.
    ['6222021001116245703'],
    ['4111111111111112'],
    ['5000000000000004'],
    ['110105194913310021'],
    ['910105491231002'],
    ['110105491331002'],
  ])('not of %s', (text) => expect(found(text)).toEqual([]));

  it('are each found once, in reading order', () => {
    expect(found('张三 11010519491231002X 13812345678', ['张三'])).toEqual([
      ['name', '张三'],
      ['idNumber', '11010519491231002X'],
      ['phone', '13812345678'],
    ]);
  });
});

it('finds what stands close together', () => {
  expect(found('陈静13812345678陈静', ['陈静'])).toEqual([
    ['name', '陈静'],
    ['phone', '13812345678'],
    ['name', '陈静'],
  ]);
  expect(found('陈静没有名字')).toEqual([]);
});

describe('names', () => {
  it.each([
    ['会员陈静来信', ['陈静'], '陈静'],
    ['會員陳靜來信', ['陈静'], '陳靜'],
    ['会员陈静来信', ['陳靜'], '陈静'],
    ['会员陈 静来信', ['陈静'], '陈 静'],
    ['阿卜杜拉·买买提说', ['阿卜杜拉买买提'], '阿卜杜拉·买买提'],
    ['欧阳静怡说', ['欧阳', '欧阳静怡'], '欧阳静怡'],
    ['𠮷田先生', ['𠮷田'], '𠮷田'],
    ['Dear Li Ming,', ['LI MING'], 'Li Ming'],
  ])('%s', (text, names, words) => expect(found(text, names)).toEqual([['name', words]]));

  it.each([
    ['收费陈述。静候答复', ['陈述静']],
    ['平静', ['静']],
    ['limit', ['Li']],
    ['没有人', []],
    ['没有人', ['', ' ']],
  ])('not in %s', (text, names) => expect(found(text, names)).toEqual([]));
});

it('finds whatever stands around a number, and never overlaps', () => {
  const around = fc.string({ unit: fc.constantFrom(...'会费公开 ，。年月a-—') });
  fc.assert(
    fc.property(
      around,
      around,
      fc.constantFrom('13912345678', '１３９１２３４５６７８', '139-1234-5678'),
      (a, b, phone) => {
        expect(found(`${a}${phone}${b}`)).toEqual([['phone', phone]]);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789Xx- 陈静') }), (text) => {
      let end = 0;
      for (const { from, to, words } of judgePersonalWords(text, ['陈静'])) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toBe(words);
        end = to;
      }
    }),
  );
});
