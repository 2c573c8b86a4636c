import { type fileTypes, invoiceTypes, sheetTypes } from '../../contracts/file-limits';

export type FileType = (typeof fileTypes)[number];

const extensions: Record<string, FileType> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  xml: 'text/xml',
};
const [xlsx, xls, csv] = sheetTypes;
/** What programs call their sheets; the content says which of the three it is. WPS writes either kind of Excel's. */
const sheetExtensions: Record<string, FileType> = { xlsx, xlsm: xlsx, xls, et: xls, csv, txt: csv };
/** An invoice may come as XML or OFD; what is handed in for anything else is a photo or a PDF. */
export const isTakenFor = (type: FileType, purpose: string): boolean =>
  purpose === 'invoice' || !(invoiceTypes as readonly FileType[]).includes(type);
/** Whether the name is that of a photo as an iPhone takes it. */
export const isHeicName = (name: string): boolean => /\.(heic|heif)$/i.test(name);

/** The extension under which a file of this name is stored, or null when the house takes no such files for this. */
export function extensionOf(name: string, purpose: string): string | null {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = purpose === 'sheet' ? sheetExtensions : extensions;
  const type = Object.hasOwn(known, extension) ? known[extension] : undefined;
  return type && isTakenFor(type, purpose) ? extension : null;
}

/** The extension that serves a file as what it is, whatever it was named. */
export const servedExtension = (type: FileType): string =>
  Object.entries({ ...extensions, ...sheetExtensions }).find(([, served]) => served === type)?.[0] ?? 'bin';

const starts = (content: Buffer, bytes: number[], at = 0) => bytes.every((byte, i) => content[at + i] === byte);
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

/** A reader looks for the head of a PDF that far (ISO 32000-1, annex H); a mark of order or empty lines may come first. */
const headBytes = 1_024;
export const pdfHead = (content: Buffer): number => content.subarray(0, headBytes).indexOf('%PDF-', 0, 'latin1');

/** What an iPhone takes photos in, and its relatives (ISO 23008-12). */
const heic = /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/;

/** After a mark of order, a declaration or the element that invoices begin with. */
const isXml = (content: Buffer): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*<(\?xml\s|(\w+:)?EInvoice[\s>])/i.test(content.toString('latin1', 0, 200));

/** What the first bytes say the content is; the name and the browser's word do not count. */
export function typeOf(content: Buffer): FileType | 'heic' | null {
  if (starts(content, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(content, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (starts(content, ascii('RIFF')) && starts(content, ascii('WEBP'), 8)) return 'image/webp';
  if (starts(content, ascii('ftyp'), 4)) return heic.test(content.toString('latin1', 8, 12)) ? 'heic' : null;
  if (starts(content, ascii('PK\x03\x04'))) return content.includes('OFD.xml') ? 'application/ofd' : null;
  if (isXml(content)) return 'text/xml';
  return pdfHead(content) >= 0 ? 'application/pdf' : null;
}

/**
 * Which kind of sheet the content is: a zip (xlsx), a compound file or bare BIFF (xls), or text without a zero byte (csv).
 * What is in it the reader finds out.
 */
export function sheetTypeOf(content: Buffer): FileType | null {
  if (starts(content, ascii('PK'))) return xlsx;
  if (starts(content, [0xd0, 0xcf, 0x11, 0xe0]) || starts(content, [0x09, 0x08])) return xls;
  const marked = starts(content, [0xff, 0xfe]) || starts(content, [0xfe, 0xff]);
  return marked || !content.subarray(0, 4_096).includes(0) ? csv : null;
}
