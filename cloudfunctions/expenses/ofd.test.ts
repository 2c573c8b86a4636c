import { deflateRawSync } from 'node:zlib';
import { judgeInvoiceText, judgeInvoiceXml } from './judge-invoice';
import { zipOf } from './ofd.fixture';
import { readOfd } from './ofd-text';

const data =
  '<eInvoice><fp:InvoiceCode>032002000111</fp:InvoiceCode><fp:InvoiceNo>12345678</fp:InvoiceNo><fp:TaxInclusiveTotalAmount>10.00</fp:TaxInclusiveTotalAmount></eInvoice>';

it('finds the data that an OFD carries', () => {
  const { data: found } = readOfd(zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Attachs/original_invoice.xml': data }));
  expect(found && judgeInvoiceXml(found)).toMatchObject({ code: '032002000111', number: '12345678', amount: 1_000 });
});
it('reads the words of its pages where it carries none', () => {
  const page = ['发票号码:24312000000012345678', '（小写）￥12.00'].map(
    (each) => `<ofd:TextCode X="1">${each}</ofd:TextCode>`,
  );
  const { data: none, words } = readOfd(zipOf({ 'OFD.xml': '', 'Doc_0/Pages/Page_0/Content.xml': page.join('') }));
  expect(none).toBeNull();
  expect(judgeInvoiceText(words)).toMatchObject({ number: '24312000000012345678', amount: 1_200 });
});
it('unpacks no bomb, and stops at what is broken', () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  expect(readOfd(zipOf({ 'OFD.xml': '', 'x/original_invoice.xml': bomb })).data).toBeNull();
  const whole = zipOf({ 'OFD.xml': '', 'x/original_invoice.xml': data });
  for (let length = 0; length < whole.length; length += 7) expect(readOfd(whole.subarray(0, length)).data).toBeNull();
});
