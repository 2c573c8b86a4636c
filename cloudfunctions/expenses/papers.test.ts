import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { adoptedBudget, approved, line, newInvoice, submitted, yuan } from './cast';
import { zipOf } from './ofd.fixture';
import { pdfOf } from './pdf.fixture';
import { readSheets } from '../shared/sheet-reader';

useDatabase();
const cloud = useCloud();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 500 * yuan)]);
});

const xml = (number: string) =>
  `<?xml version="1.0"?><EInvoice><SellerName>甲公司</SellerName><TotalTax-includedAmount>800.00</TotalTax-includedAmount><InvoiceNumber>${number}</InvoiceNumber></EInvoice>`;
async function uploaded(
  name: string,
  content: Buffer | string,
  purpose: 'invoice' | 'material',
  openid = 'local-clerk',
) {
  const ticket = await as(openid).files.requestUpload({ name, bytes: content.length, purpose });
  await cloud.store.save(ticket.cloudPath, Readable.from(Buffer.from(content)), 'application/octet-stream', openid);
  return as(openid).files.confirmUpload({ fileId: ticket.fileId });
}

describe('the file of an electronic invoice', () => {
  it('is taken as XML and OFD for an invoice, and for nothing else', async () => {
    expect(await uploaded('发票.xml', xml('24312000000000000001'), 'invoice')).toMatchObject({ type: 'text/xml' });
    expect((await refusalOf(uploaded('发票.xml', xml('24312000000000000001'), 'material'))).code).toBe(
      'FILE_TYPE_REFUSED',
    );
    // Whatever it calls itself.
    expect((await refusalOf(uploaded('发票.pdf', xml('24312000000000000001'), 'material'))).code).toBe(
      'FILE_TYPE_REFUSED',
    );
    expect((await refusalOf(uploaded('发票.ofd', zipOf({ 'a.txt': 'no' }), 'invoice'))).code).toBe('FILE_TYPE_REFUSED');
  });

  it('says number, amount and seller, and where it was handed in', async () => {
    const { fileId } = await uploaded('发票.xml', xml('24312000000000000009'), 'invoice');
    const read = await as('local-clerk').expenses.readInvoice({ fileId });
    expect(read).toEqual({
      invoice: {
        ...{ fileId, code: '', number: '24312000000000000009', amount: 80_000, seller: '甲公司', day: null },
        readFrom: 'xml',
      },
      usedBy: null,
    });
    const invoices = read.invoice ? [read.invoice] : [];
    const { id, number } = await submitted({ invoices, purpose: '从文件读出的发票' });
    expect((await as('local-clerk').expenses.readInvoice({ fileId })).usedBy).toBe(number);
    const shown = await as('local-finance').expenses.show({ expenseId: id });
    expect([shown.invoices[0]?.readFrom, shown.files[0]?.type]).toEqual(['xml', 'text/xml']);
    const opened = await as('local-finance').expenses.fileUrl({ expenseId: id, fileId });
    expect(opened).toMatchObject({ fileName: '发票.xml', type: 'text/xml' });
    expect((await refusalOf(as('local-finance').expenses.readInvoice({ fileId }))).code).toBe('FILE_NOT_FOUND');
  });

  it('in OFD is read by the data that it carries, and left to the person where it says nothing', async () => {
    const ofd = zipOf({ 'OFD.xml': '<a/>', 'Doc_0/Attachs/original_invoice.xml': xml('24312000000000000019') });
    const { fileId } = await uploaded('发票.ofd', ofd, 'invoice');
    expect((await as('local-clerk').expenses.readInvoice({ fileId })).invoice).toMatchObject({ readFrom: 'ofd' });
    const blank = await uploaded('发票.ofd', zipOf({ 'OFD.xml': '<a/>' }), 'invoice');
    expect(await as('local-clerk').expenses.readInvoice({ fileId: blank.fileId })).toEqual({
      invoice: null,
      usedBy: null,
    });
  });
});

it('in PDF is read by its words, where it has some', async () => {
  const words = [
    [400, 780, '发票号码：24312000000000000029'],
    [300, 300, '（小写）¥12.50'],
  ] as const;
  const { fileId } = await uploaded('发票.pdf', pdfOf(words), 'invoice');
  expect((await as('local-clerk').expenses.readInvoice({ fileId })).invoice).toMatchObject({
    ...{ number: '24312000000000000029', amount: 1_250, readFrom: 'pdf' },
  });
  const scan = await uploaded('扫描.pdf', pdfOf([]), 'invoice');
  expect((await as('local-clerk').expenses.readInvoice({ fileId: scan.fileId })).invoice).toBeNull();
});

describe('what leaves the house', () => {
  it('is a sheet of the register, with its row in the audit', async () => {
    await submitted({ purpose: '导出的支出' });
    const exported = await as('local-supervisor').expenses.exportExpenses({ columns: ['number', 'payee', 'amount'] });
    expect(exported.rows).toBeGreaterThan(0);
    expect(exported.fileName).toContain('支出台账');
    const content = Buffer.from(await (await fetch(exported.url)).arrayBuffer());
    expect(content.subarray(0, 2).toString()).toBe('PK');
    const { rows } = await sql`SELECT FROM audit WHERE action = 'expenses.exportExpenses'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('is a sheet of the advances, as they are looked for', async () => {
    const advance = { kind: 'advance' as const, lineCode: null, invoices: [], clearBy: '2026-12-25', amount: 100_000 };
    const id = await approved({ ...advance, purpose: '导出的备用金' });
    const { expenses } = as('local-finance');
    await expenses.payCash({ expenseId: id, day: '2026-11-20' });
    const taken = await expenses.exportAdvances({ q: '导出的备用金', columns: ['number', 'purpose', 'left'] });
    expect(taken).toMatchObject({ rows: 1, fileName: expect.stringContaining('借款核销') });
    const made = readSheets(Buffer.from(await (await fetch(taken.url)).arrayBuffer()), 100);
    expect('book' in made && made.book.sheets[0]?.rows.at(-1)?.cells.slice(1)).toEqual(['导出的备用金', 1000]);
    expect(await expenses.exportAdvances({ q: '没有这一笔', columns: ['number'] })).toMatchObject({ rows: 0 });
    expect(await expenses.exportAdvances({ ids: [id], columns: ['number'] })).toMatchObject({ rows: 1 });
  });

  it('is the bank’s file of a batch, once there is something to pay', async () => {
    const id = await approved({ purpose: '批量付款的支出', invoices: [newInvoice(80_000)] });
    const pay = as('local-finance').expenses;
    const { id: batchId } = await pay.makeBatch({ expenseIds: [id], layoutId: 'boc' });
    const { url, fileName } = await pay.exportBatch({ batchId });
    expect(fileName).toMatch(/^FK20261120-.{4}\.csv$/);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1')).toContain('6222020200012345678');
    const { rows, sentAt } = await pay.batch({ batchId });
    expect(sentAt).not.toBeNull();
    const duties = await as('local-finance').workbench.duties({});
    expect(duties.rows.map(({ kind }) => kind)).toContain('expenses.settle');
    await pay.settle({ batchId, day: '2026-11-20', results: [{ itemId: rows[0]?.id ?? '', state: 'dropped' }] });
    expect((await refusalOf(pay.exportBatch({ batchId }))).code).toBe('NOTHING_WAITS');
  });
});
