import { expenses } from '../../contracts/expenses';
import type { Invoice } from '../../contracts/expense-form';
import { maxFileBytes } from '../../contracts/file-limits';
import { findConfirmedFiles } from '../files/facts';
import { download } from '../shared/cloud-files';
import { on, personOf } from '../shared/implement';
import { findInvoiceUse } from './expense-store';
import { judgeInvoiceText, judgeInvoiceXml, type InvoiceFacts } from './judge-invoice';
import { readOfd } from './ofd-text';
import { pdfText } from './pdf-text';

/** What one's own file of an electronic invoice says, so that nobody types it, and whether it was handed in before. */
export const readInvoice = on(expenses.readInvoice).handler(async ({ input, context: { db, actor }, errors }) => {
  const { fileId } = input;
  const [file] = await findConfirmedFiles(db, personOf(actor).id, [fileId]);
  const found = file && (await download(file.cloudId, maxFileBytes));
  if (found?.state !== 'read') throw errors.FILE_NOT_FOUND();
  const read = readFile(file?.type ?? '', found.content);
  const invoice = read && { ...read, fileId };
  return { invoice, usedBy: invoice ? await findInvoiceUse(db, invoice) : null };
});

/** A photo, and a PDF that is one, is read by the person. */
function readFile(type: string, content: Buffer): Omit<Invoice, 'fileId'> | null {
  const from = (facts: InvoiceFacts | null, readFrom: 'xml' | 'ofd' | 'pdf') => facts && { ...facts, readFrom };
  if (type === 'text/xml') return from(judgeInvoiceXml(content.toString('utf8').replace(/^\ufeff/, '')), 'xml');
  if (type === 'application/pdf') return from(judgeInvoiceText(pdfText(content)), 'pdf');
  if (type !== 'application/ofd') return null;
  const { data, words } = readOfd(content);
  return from((data && judgeInvoiceXml(data)) || judgeInvoiceText(words), 'ofd');
}
