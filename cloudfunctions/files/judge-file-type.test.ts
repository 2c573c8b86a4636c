import { extensionOf, servedExtension, typeOf } from './judge-file-type';

it.each([
  ['执照.jpg', 'jpg'],
  ['执照.副本.PDF', 'pdf'],
  ['photo.jpeg', 'jpeg'],
  ['图.png', 'png'],
  ['图.WebP', 'webp'],
  ['setup.exe', null],
  ['README', null],
  ['执照.jpg.exe', null],
  ['page.html', null],
  ['jpg', null],
  ['.', null],
  ['名字.constructor', null],
])('%s is stored as %s', (name, expected) => {
  expect(extensionOf(name, 'material')).toBe(expected);
});

it.each([
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
  ['WebP', Buffer.from('RIFF\x00\x00\x00\x00WEBPVP8 ', 'latin1'), 'image/webp'],
  ['PDF', Buffer.from('%PDF-1.7'), 'application/pdf'],
  ['a program', Buffer.from('MZ\x90\x00'), null],
  ['a page', Buffer.from('<!doctype html><script>'), null],
  ['WEBP without its RIFF', Buffer.from('XXXX\x00\x00\x00\x00WEBPVP8 ', 'latin1'), null],
  ['a PNG cut after its name', Buffer.from('\x89PNG\r\n', 'latin1'), null],
  ['a sound in RIFF', Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt ', 'latin1'), null],
  ['an SVG', Buffer.from('<svg xmlns'), null],
  ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'heic'],
  ['an AVIF, which is no iPhone’s', Buffer.from('\0\0\0\x18ftypavif', 'latin1'), null],
  ['half a magic number', Buffer.from([0xff, 0xd8]), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is told by its first bytes', (_, content, expected) => {
  expect(typeOf(content)).toBe(expected);
});

it.each([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['application/pdf', 'pdf'],
] as const)('%s is served as .%s', (type, extension) => {
  expect(servedExtension(type)).toBe(extension);
  // What is served under a name is accepted under it.
  expect(extensionOf(`x.${extension}`, 'material')).toBe(extension);
});
it('serves what it does not know as bytes', () => {
  expect(servedExtension('text/html' as never)).toBe('bin');
});
