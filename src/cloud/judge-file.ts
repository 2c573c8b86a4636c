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

export type FileFault = 'tooLarge' | 'wrongType' | 'wrongSheet' | 'heic' | 'empty';
function wrongName(name: string, purpose: string): FileFault | null {
  const extension = extensionOf(name);
  if (purpose === 'sheet') return sheets.includes(extension) ? null : 'wrongSheet';
export type FileFault = 'tooLarge' | 'wrongType' | 'heic' | 'empty';
export type SheetFault = 'tooLarge' | 'wrongSheet' | 'empty';
/** The same for what is read in: a workbook or a table. */
export const judgeSheet = ({ name, bytes }: { name: string; bytes: number }): SheetFault | null => {
  if (!sheets.test(extensionOf(name))) return 'wrongSheet';
  if (bytes === 0) return 'empty';
  return bytes > maxFileBytes ? 'tooLarge' : null;
};
/** What would be refused is said before a byte is sent. The server looks at the content itself again. */
export const judgeFile = ({ name, bytes }: { name: string; bytes: number }): FileFault | null => {
  // WeChat and Safari hand over a JPEG; at a computer the photo comes as the iPhone made it.
  if (/^(heic|heif)$/.test(extension)) return 'heic';
  const type = extensions.get(extension);
  return type && (purpose === 'invoice' || !invoiceTypes.some((only) => only === type)) ? null : 'wrongType';
}
/** What would be refused is said before a byte is sent. The server looks at the content itself again. */
export function judgeFile({ name, bytes }: { name: string; bytes: number }, purpose = ''): FileFault | null {
  const wrong = wrongName(name, purpose);
  if (wrong) return wrong;
  if (bytes === 0) return 'empty';
  return bytes > maxFileBytes ? 'tooLarge' : null;
}

/** `1.3`, in MB; a small file is not nothing. */
export const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 1024 / 102.4) / 10).toFixed(1);
