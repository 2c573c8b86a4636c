import fc from 'fast-check';
import { checkpointText, proofText, readCheckpoint, readProof } from './checkpoint';
import {
  cosignature,
  isSigned,
  readNote,
  readSigner,
  readVerifier,
  signatureLine,
  signNote,
  verifierText,
} from './note';
import { roots, signedNote, signerKey, verifierKey } from './vectors.fixture';

const signer = readSigner(signerKey);
const verifier = readVerifier(verifierKey);
if (!signer || !verifier) throw new Error('the keys of Go are read');
const read = (text: string) => {
  const note = readNote(text);
  if (!note) throw new Error('no note');
  return note;
};

it('signs as Go’s sumdb/note does, letter by letter', () => {
  const text = checkpointText({ origin: signer.name, size: 700, root: Buffer.from(roots[700] ?? '', 'base64') });
  expect(signNote(text, signer)).toBe(signedNote);
  expect(verifierText(signer)).toBe(verifierKey);
  expect(isSigned(read(signedNote), verifier)).toBe(true);
});
it('takes the worked example of the specification', () => {
  // C2SP signed-note and the documentation of Go's package.
  const peter = readVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  if (!peter) throw new Error('its key is read');
  const note =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  expect(isSigned(read(note), peter)).toBe(true);
  expect(isSigned(read(note.replace('answer', 'Answer')), peter)).toBe(false);
  expect(isSigned(read(note), verifier)).toBeNull();
});
it('takes no key whose id is not its own, and none of another kind', () => {
  expect(readVerifier(verifierKey.replace('75c9460a', '75c9460b'))).toBeNull();
  expect(readVerifier(verifierKey.slice(0, -4))).toBeNull();
  expect(readSigner(signerKey.replace('PRIVATE', 'PUBLIC'))).toBeNull();
});
it('carries the cosignature of another body, with its time', () => {
  const seed = 'PRIVATE+KEY+auditor.example+00000000+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f';
  const auditor = readSigner(seed, cosignature);
  if (!auditor) throw new Error('its key is read');
  const { text } = read(signedNote);
  const both = signedNote + signatureLine(auditor, text, 1_764_547_200);
  const key = readVerifier(verifierText(auditor));
  if (!key) throw new Error('it is told by its text');
  expect(isSigned(read(both), key)).toBe(true);
  expect(isSigned(read(both), verifier)).toBe(true);
  const other = signedNote + signatureLine(auditor, text.replace('700', '701'), 1_764_547_200);
  expect(isSigned(read(other), key)).toBe(false);
  // The same key under the same name, as an ordinary signer: another id.
  expect(isSigned(read(both), { ...key, type: 1 })).toBe(false);
});
it.each([
  ['no text', ''],
  ['no signature', 'text\n'],
  ['no blank line', 'text\n— a AAAAAAA=\n'],
  ['a line that is none', 'text\n\n- a AAAAAAA=\n'],
  ['a signature of no bytes', 'text\n\n— a AAAAAA==\n'],
  ['a control character', 'te\u0001xt\n\n— a AAAAAAA=\n'],
  ['too much', `${'a'.repeat(70_000)}\n\n— a AAAAAAA=\n`],
])('is no note: %s', (_, text) => expect(readNote(text)).toBeNull());
it('is never fooled by a changed letter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: signedNote.length - 1 }),
      fc.constantFrom('0', 'A', 'z', '\n', ' '),
      (at, letter) => {
        const changed = signedNote.slice(0, at) + letter + signedNote.slice(at + 1);
        const note = readNote(changed);
        if (changed !== signedNote) expect(note !== null && isSigned(note, verifier) === true).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

it('reads a checkpoint as it was written', () => {
  const text = read(signedNote).text;
  expect(readCheckpoint(text)).toMatchObject({ origin: 'ledger.example/huiguan', size: 700 });
  for (const bad of ['', 'a\n', 'a\n07\nAA==\n', 'a\n7\nAA==\n', text.slice(0, -1), `\n${text}`])
    expect(readCheckpoint(bad)).toBeNull();
});
it('reads a proof as it was written, and nothing that is none', () => {
  const hash = Buffer.alloc(32, 7);
  const file = { index: 12, proof: [hash, hash], checkpoint: signedNote };
  const text = proofText(file);
  expect(text.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 12']);
  expect(readProof(text)).toEqual(file);
  expect(readProof(text.replace('index', 'extra AAAA\nindex'))).toEqual(file);
  for (const bad of [
    '',
    text.replace('v1', 'v2'),
    text.replace('12', '012'),
    text.replace('Bw', 'B'),
    text.replace('index 12\n', ''),
  ])
    expect(readProof(bad)).toBeNull();
});
