import { judgeCode, scannedCode, spacedCode, tidyCode } from './pairing-code';

it.each([
  ['abcd 2345', 'ABCD2345'],
  ['ＡＢＣＤ－２３４５', 'ABCD2345'],
  ['AB-CD-23-45-67', 'ABCD2345'],
  ['', ''],
])('%s is read as %s', (typed, code) => expect(tidyCode(typed)).toBe(code));

it.each([
  ['ABCD2345', null],
  ['ABCD234', { kind: 'short', missing: 1 }],
  ['ABCD0345', { kind: 'wrong', letter: '0' }],
  ['ABI', { kind: 'wrong', letter: 'I' }],
  ['ABCD234码', { kind: 'wrong', letter: '码' }],
])('%s is judged', (code, fault) => expect(judgeCode(code)).toEqual(fault));

it('is shown in two halves', () => {
  expect(spacedCode('ABCD2345')).toBe('ABCD 2345');
  expect(spacedCode('ABC')).toBe('ABC');
});

it.each([
  ['modules/identity/pages/desk-confirm/index?scene=ABCD2345', 'ABCD2345'],
  ['http://127.0.0.1/h5/#/modules/identity/pages/desk-confirm/index?scene=ABCD2345', 'ABCD2345'],
  ['modules/identity/pages/desk-confirm/index?scene=AB', null],
  ['modules/membership/pages/verify/index?scene=ABCD2345', null],
  ['https://example.com/?scene=ABCD2345', null],
])('%s was scanned', (text, code) => expect(scannedCode(text)).toBe(code));
