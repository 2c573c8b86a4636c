import { fileTypes } from '../../contracts/file-limits';

export type FileType = (typeof fileTypes)[number];

const extensions: Record<string, FileType> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** The extension under which a file of this name is stored, or null when the house takes no such files. */
export function extensionOf(name: string): string | null {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? extension : null;
}

/** The extension that serves a file as what it is, whatever it was named. */
export const servedExtension = (type: FileType): string =>
  Object.entries(extensions).find(([, served]) => served === type)?.[0] ?? 'bin';

const starts = (content: Buffer, bytes: number[], at = 0) => bytes.every((byte, i) => content[at + i] === byte);
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

/** What the first bytes say the content is; the name and the browser's word do not count. */
export function typeOf(content: Buffer): FileType | null {
  if (starts(content, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(content, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (starts(content, ascii('RIFF')) && starts(content, ascii('WEBP'), 8)) return 'image/webp';
  if (starts(content, ascii('%PDF-'))) return 'application/pdf';
  return null;
}
