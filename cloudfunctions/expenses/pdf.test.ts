import * as fc from 'fast-check';
import { judgeInvoiceText } from './judge-invoice';
import { pdfOf } from './pdf.fixture';
import { readCMap } from './pdf-fonts';
import { pdfText } from './pdf-text';

// Labels first and values later, as a form is filled in; buyer and seller side by side.
const page = [
  [400, 780, '发票号码：'],
  [400, 760, '开票日期：'],
  [40, 700, '名称：'],
  [300, 700, '名称：'],
  [40, 300, '价税合计（大写）捌佰元整'],
  [300, 300, '（小写）'],
  [450, 780, '24312000000012345678'],
  [450, 760, '2026年11月18日'],
  [70, 700, '某某商会'],
  [330, 700, '苏州某会务有限公司'],
  [340, 300, '¥800.00'],
] as const;
const said = {
  ...{ code: '', number: '24312000000012345678', amount: 80_000, seller: '苏州某会务有限公司', day: '2026-11-18' },
};

it.each([[true], [false]])('reads an invoice by where its words stand (packed: %s)', (packed) => {
  expect(judgeInvoiceText(pdfText(pdfOf(page, packed)))).toEqual(said);
});
it('maps codes by ranges too', () => {
  const { wide, map } = readCMap(
    'begincodespacerange <00> <ff> endcodespacerange beginbfrange <01> <03> <4e00> <05> <06> [<0041> <0042>] endbfrange',
  );
  expect([wide, map?.get(2), map?.get(6)]).toEqual([1, '\u4e01', 'B']);
});
it('says nothing of a scan, of what is encrypted, and of no PDF', () => {
  expect(pdfText(pdfOf([]))).toBe('');
  expect(pdfText(Buffer.concat([pdfOf(page), Buffer.from('/Encrypt 9 0 R')]))).toBe('');
  expect(pdfText(Buffer.from('no pdf'))).toBe('');
});
it('never falls over what is broken', () => {
  const whole = pdfOf(page);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, byte) => {
      const broken = Buffer.from(whole.subarray(0, length));
      if (at < length) broken[at] = byte;
      expect(typeof pdfText(broken)).toBe('string');
    }),
  );
});
