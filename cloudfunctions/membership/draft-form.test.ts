import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { encrypt } from '../shared/secrets';
import { openForm, sealForm } from './draft-form';

const [id, fileId] = [randomUUID(), randomUUID()];
const number = '430626199003076631';

it.each([
  ['its own key', { idNumber: number }],
  ['another', { passportNo: 'E12345678', 身份证号: number }],
  ['a key further in', { representatives: [{ name: '王芳', more: { document: { id_card: number } } }] }],
  ['the key of something else', { introduction: `我的证件 ${number}`, address: number }],
  ['the name', { name: number }],
  ['the name, spaced and wide', { name: '４３０６２６ 19900307 6631' }],
  ['a number instead of a text', { idNumber: Number(number.slice(0, 15)) }],
  ['a key itself', { [number]: 1 }],
])('stores no number of a document in the clear that comes under %s', (_, form) => {
  const stored = sealForm(id, form);
  const clear = JSON.stringify({ ...stored, sealed: '' }).normalize('NFKC');
  for (const secret of [number, 'E12345678', number.slice(0, 15)]) expect(clear).not.toContain(secret);
  expect(clear).not.toMatch(/\d{6}/);
  expect(openForm(id, { ...stored })).toEqual(form);
});

it('keeps open what the queue calls it by, and the files that it holds', () => {
  const form = { name: '明远精密机械有限公司', materials: [{ fileId }, { fileId: 'none' }, { inner: { fileId } }] };
  expect(sealForm(id, form)).toMatchObject({ name: form.name, files: [fileId] });
});

it('can be read whatever a client wrote into it', () => {
  for (const form of [
    { idNumber: { sealed: 'AAAA' } },
    { sealed: 'AAAA' },
    { sealed: encrypt('draft', id, '{"name":"别人"}').toString('base64') },
    { idNumber: { sealed: encrypt('idNumber', id, number).toString('base64') } },
    { sealed: null, files: 'x', name: { sealed: 1 } },
  ])
    expect(openForm(id, { ...sealForm(id, form) })).toEqual(form);
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (form) => {
      const sent = JSON.parse(JSON.stringify(form)) as Record<string, unknown>;
      expect(openForm(id, { ...sealForm(id, sent) })).toEqual(sent);
    }),
  );
});

it('opens a draft of before, broken or not', () => {
  const sealed = encrypt('idNumber', id, number).toString('base64');
  expect(openForm(id, { name: '甲', idNumber: { sealed } })).toEqual({ name: '甲', idNumber: number });
  expect(openForm(id, { name: '甲', idNumber: { sealed: 'AAAA' } })).toEqual({ name: '甲' });
  expect(openForm(id, { name: '甲', idNumber: { other: 1 } })).toEqual({ name: '甲' });
  expect(openForm(id, { name: '甲', sealed: 'AAAA' })).toEqual({ name: '甲', sealed: 'AAAA' });
});
