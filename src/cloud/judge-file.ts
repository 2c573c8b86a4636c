import { type fileTypes, invoiceTypes, maxFileBytes } from '@contracts/file-limits';

const extensions = new Map<string, (typeof fileTypes)[number]>([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['pdf', 'application/pdf'],
  ['ofd', 'application/ofd'],
  ['xml', 'text/xml'],
]);

const sheets = ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'txt'];
/** How the files that are taken for a purpose end, besides photos. */
export const endingsOf = (purpose: string): readonly string[] =>
  purpose === 'sheet' ? sheets : purpose === 'invoice' ? ['pdf', 'ofd', 'xml'] : ['pdf'];

const extensionOf = (name: string) => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
/** Media type that the name promises; empty where it promises none that we take. */
export const typeOfName = (name: string): string => extensions.get(extensionOf(name)) ?? '';

export type FileFault = 'tooLarge' | 'wrongType' | 'heic' | 'empty';
export type SheetFault = 'tooLarge' | 'wrongSheet' | 'empty';
const wrongSize = (bytes: number) => (bytes === 0 ? 'empty' : bytes > maxFileBytes ? 'tooLarge' : null);
/** The same for what is read in: a workbook or a table. */
export const judgeSheet = ({ name, bytes }: { name: string; bytes: number }): SheetFault | null =>
  sheets.includes(extensionOf(name)) ? wrongSize(bytes) : 'wrongSheet';
/** What would be refused is said before a byte is sent. The server looks at the content itself again. */
export function judgeFile({ name, bytes }: { name: string; bytes: number }, purpose = ''): FileFault | null {
  const extension = extensionOf(name);
  // WeChat and Safari hand over a JPEG; at a computer the photo comes as the iPhone made it.
  if (/^(heic|heif)$/.test(extension)) return 'heic';
  const type = extensions.get(extension);
  const taken = type && (purpose === 'invoice' || !invoiceTypes.some((only) => only === type));
  return taken ? wrongSize(bytes) : 'wrongType';
}

/** `1.3`, in MB; a small file is not nothing. */
export const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 1024 / 102.4) / 10).toFixed(1);
