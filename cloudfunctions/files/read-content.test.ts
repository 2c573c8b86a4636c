import { readContent } from './read-content';
import { locked, pictures } from './papers.fixture';
import { onePagePdf } from '../../localcloud/demo/pdf';

const bytes = (name: keyof typeof pictures) => Buffer.from(pictures[name], 'base64');
const pdf = onePagePdf('入会申请书', ['明远精密机械有限公司']);
const read = (content: Buffer) => {
  const found = readContent(content);
  return 'refusal' in found ? found.refusal : found.type;
};
const kept = (content: Buffer): Buffer => {
  const found = readContent(content);
  if ('refusal' in found) throw new Error(found.refusal);
  return found.kept;
};
const whole = ['jpeg', 'progressive', 'png', 'webp', 'plainWebp'] as const;
const mark = Buffer.from('\u00ef\u00bb\u00bf', 'latin1');

it.each([
  ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
  ['three bytes of JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'FILE_UNREADABLE'],
  [
    'a JPEG of head and zeros',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000)]),
    'FILE_UNREADABLE',
  ],
  ['a PNG of its signature', Buffer.from('\u0089PNG\r\n\x1a\n', 'latin1'), 'FILE_UNREADABLE'],
  ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'FILE_IS_HEIC'],
  ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), 'FILE_TYPE_REFUSED'],
  ['a program', Buffer.from('MZ\u0090\0', 'latin1'), 'FILE_TYPE_REFUSED'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE_REFUSED'],
  ['a PDF', pdf, 'application/pdf'],
  ['a PDF after a mark of order', Buffer.concat([mark, pdf]), 'application/pdf'],
  ['a PDF after empty lines', Buffer.concat([Buffer.from('\r\n\n  '), pdf]), 'application/pdf'],
  ['a PDF after a kilobyte', Buffer.concat([Buffer.alloc(1024, 10), pdf]), 'FILE_TYPE_REFUSED'],
  ['the head of a PDF', Buffer.from('%PDF-1.7\n'), 'FILE_UNREADABLE'],
  ['half a PDF', pdf.subarray(0, pdf.length / 2), 'FILE_UNREADABLE'],
  ['a PDF with zeros after its end', Buffer.concat([pdf, Buffer.alloc(5000)]), 'application/pdf'],
])('%s: %#', (_, content, expected) => {
  expect(read(content)).toBe(expected);
});

it.each(Object.entries(locked))('a PDF locked by %s password', (by, content) => {
  expect(read(Buffer.from(content, 'base64'))).toBe(by.endsWith('user') ? 'FILE_HAS_PASSWORD' : 'application/pdf');
});
it('a PDF locked in a way that the house does not know is taken for locked', () => {
  const strange = Buffer.from(locked['AES-256 owner'] ?? '', 'base64')
    .toString('latin1')
    .replace('/Standard', '/Adobe.X1');
  expect(read(Buffer.from(strange, 'latin1'))).toBe('FILE_HAS_PASSWORD');
});

it.each(whole)('a %s is readable, and at none of its shorter lengths', (name) => {
  const content = bytes(name);
  expect(read(content)).toMatch(/^image\//);
  for (let length = 12; length < content.length - 1; length++)
    expect(read(content.subarray(0, length))).toMatch(/^FILE_(UNREADABLE|TYPE_REFUSED)$/);
});

it.each(whole)('a %s is kept without the notes of its camera, and the same when it is read again', (name) => {
  const content = bytes(name);
  const clean = kept(content);
  const words = clean.toString('latin1');
  expect(words).not.toMatch(/Maker|Hangzhou|xmpmeta|eXIf|EXIF/);
  expect(kept(clean)).toEqual(clean);
  expect(clean.length).toBeLessThanOrEqual(content.length);
});
it('has notes in the control', () => {
  expect(bytes('jpeg').toString('latin1')).toMatch(/Maker/);
  expect(bytes('jpeg').toString('latin1')).toMatch(/Hangzhou/);
  expect(bytes('png').toString('latin1')).toMatch(/eXIf/);
  expect(bytes('webp').toString('latin1')).toMatch(/EXIF[^]*xmpmeta/);
});

it('keeps how a photo is turned, and by which colours it is read', () => {
  const clean = kept(bytes('jpeg'));
  expect(clean.subarray(2, 12).toString('latin1')).toBe('\u00ff\u00e1\0"Exif\0\0');
  expect(clean.readUInt16LE(30)).toBe(6);
  expect(clean.toString('latin1')).toContain('icc-profile-bytes');
});

it.each(whole)('a %s carries nothing behind its end', (name) => {
  const page = Buffer.from('<script>alert(1)</script>');
  expect(kept(Buffer.concat([bytes(name), page]))).toEqual(kept(bytes(name)));
});
it('a PDF carries no page before its head', () => {
  const page = Buffer.from('<html><script>alert(1)</script>');
  expect(kept(Buffer.concat([page, pdf])).toString('latin1', 0, 5)).toBe('%PDF-');
});

it('never throws, whichever byte is changed', () => {
  for (const name of whole)
    for (let at = 0; at < bytes(name).length; at++)
      for (const value of [0, 0x7f, 0xff]) {
        const changed = Buffer.from(bytes(name));
        changed[at] = value;
        expect(() => readContent(changed)).not.toThrow();
      }
  const encrypted = Buffer.from(locked['RC4-128 owner'] ?? '', 'base64');
  for (let at = 0; at < encrypted.length; at++) {
    const changed = Buffer.from(encrypted);
    changed[at] = 0x28;
    expect(() => readContent(changed)).not.toThrow();
  }
});
