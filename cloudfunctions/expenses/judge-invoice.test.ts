import * as fc from 'fast-check';
import { fenOf, judgeInvoiceText, judgeInvoiceXml } from './judge-invoice';

const digital = `<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>24312000000012345678</EIid></Header><EInvoiceData><SellerInformation><SellerIdNum>91320500MA1XXXXX0K</SellerIdNum>
<SellerName>苏州某某&amp;会务有限公司</SellerName></SellerInformation><BuyerInformation><BuyerName>某商会</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>754.72</TotalAmWithoutTax><TotalTaxAm>45.28</TotalTaxAm><TotalTax-includedAmount>800.00</TotalTax-includedAmount></BasicInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>24312000000012345678</InvoiceNumber><IssueTime>2026-11-18</IssueTime></TaxSupervisionInfo></EInvoice>`;
const carried = `<eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019"><fp:InvoiceCode>032002000111</fp:InvoiceCode><fp:InvoiceNo>12345678</fp:InvoiceNo>
<fp:IssueDate>2026年11月08日</fp:IssueDate><fp:TaxInclusiveTotalAmount>1060.50</fp:TaxInclusiveTotalAmount><fp:Seller><fp:SellerName>乙公司</fp:SellerName></fp:Seller></eInvoice>`;

it('reads the XML of a fully digital invoice', () => {
  expect(judgeInvoiceXml(digital)).toEqual({
    ...{ code: '', number: '24312000000012345678', amount: 80_000, seller: '苏州某某&会务有限公司', day: '2026-11-18' },
  });
});
it('reads what an OFD carries, whatever its prefixes', () => {
  expect(judgeInvoiceXml(carried)).toEqual({
    ...{ code: '032002000111', number: '12345678', amount: 106_050, seller: '乙公司', day: '2026-11-08' },
  });
});
it.each([
  ['<a>nothing</a>'],
  [digital.replace('800.00', '0.00')],
  [digital.replaceAll('24312000000012345678', '12')],
  [`<!DOCTYPE x [<!ENTITY a "b">]>${digital}`],
])('takes nothing from %s', (xml) => {
  expect(judgeInvoiceXml(xml)).toBeNull();
});
it('reads the words of a page, where the buyer stands before the seller', () => {
  const text =
    '电子发票\n发票号码：24312000000012345678\n开票日期：2026年11月18日\n名称：某商会\n名称：苏州某某会务有限公司\n价税合计（大写）捌佰元整（小写）¥800.00';
  expect(judgeInvoiceText(text)).toMatchObject({
    ...{ number: '24312000000012345678', amount: 80_000, seller: '苏州某某会务有限公司', day: '2026-11-18' },
  });
  expect(judgeInvoiceText('发票号码：12')).toBeNull();
});
it.each([
  ['¥1,234.50', 123_450],
  ['800', 80_000],
  ['0.005', null],
  ['1.1000', 110],
  ['-1', null],
  ['', null],
])('reads %j as %j fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen);
});
it('never falls over what it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(judgeInvoiceXml(`<EInvoice>${text}`)?.number ?? '00000000').toMatch(/^\d{8,20}$/);
      expect(judgeInvoiceText(text)?.number ?? '00000000').toMatch(/^\d{8,20}$/);
    }),
  );
});
