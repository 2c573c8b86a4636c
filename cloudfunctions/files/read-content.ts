import { isTakenFor, pdfHead, sheetTypeOf, typeOf, type FileType } from './judge-file-type';
import { cleanJpeg } from './judge-jpeg';
import { cleanPng } from './judge-png';
import { cleanWebp } from './judge-webp';
import { readPdf } from './read-pdf';

/** Why a file is not taken; each has a sentence of its own (contracts/files.ts). */
export const refusals = [
  'FILE_EMPTY',
  'FILE_TYPE_REFUSED',
  'FILE_IS_HEIC',
  'FILE_UNREADABLE',
  'FILE_HAS_PASSWORD',
  'SHEET_TYPE_REFUSED',
] as const;
export type ContentRefusal = (typeof refusals)[number];
export type Content = { type: FileType; kept: Buffer } | { refusal: ContentRefusal };

const cleaners = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

/** A PDF from its head on: what stands before it is nothing, or was meant for another program. */
function takePdf(content: Buffer): Content {
  const found = readPdf(content);
  if (found !== 'readable') return { refusal: found === 'password' ? 'FILE_HAS_PASSWORD' : 'FILE_UNREADABLE' };
  const before = content.subarray(0, pdfHead(content));
  const blank = /^(\u00ef\u00bb\u00bf)?[\s\0]*$/.test(before.toString('latin1'));
  return { type: 'application/pdf', kept: blank ? content : content.subarray(before.length) };
}

/** What is kept of an uploaded file, or why nothing is. A picture is kept as it is drawn, without where it was taken. */
export function readContent(content: Buffer, purpose = ''): Content {
  if (content.length === 0) return { refusal: 'FILE_EMPTY' };
  // A sheet is read by whoever imports it, and handed to nobody else: it stays as it came.
  if (purpose === 'sheet') {
    const sheet = sheetTypeOf(content);
    return sheet ? { type: sheet, kept: content } : { refusal: 'SHEET_TYPE_REFUSED' };
  }
  const type = typeOf(content);
  if (type === null) return { refusal: 'FILE_TYPE_REFUSED' };
  if (type === 'heic') return { refusal: 'FILE_IS_HEIC' };
  if (!isTakenFor(type, purpose)) return { refusal: 'FILE_TYPE_REFUSED' };
  if (type === 'application/pdf') return takePdf(content);
  // Read by nobody but the one who looks for its number (expenses), who bounds what it unpacks to.
  if (type === 'application/ofd' || type === 'text/xml') return { type, kept: content };
  const kept = type in cleaners ? cleaners[type as keyof typeof cleaners](content) : null;
  return kept ? { type, kept } : { refusal: 'FILE_UNREADABLE' };
}
