import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { rootOf, leafHash, nodeHash, type Node } from '../../../../cloudfunctions/ledger/tree';
import { checkpointText } from '../../../../cloudfunctions/ledger/checkpoint';
import { readSigner, signNote, verifierText } from '../../../../cloudfunctions/ledger/note';
import { signedNote, signerKey, verifierKey } from '../../../../cloudfunctions/ledger/vectors.fixture';
import { fromBase64, utf8 } from './bytes';
import { readCheckpoint, readVerifier } from './checkpoint';
import { verifyLedger, type Bundle, type State } from './verify-ledger';
import { leafOf, Walk } from './walk';

const signer = readSigner(signerKey);
const key = readVerifier(verifierKey);
if (!signer || !key) throw new Error('the keys of Go are read');
const bodies = Array.from({ length: 300 }, (_, n) => `{"day":"2026-11-20","fen":${n},"giver":"某某公司${n}😀"}`);
const rootAt = (lines: readonly string[], size: number) => {
  const read = ({ height, index }: Node): Uint8Array =>
    height === 0
      ? leafHash(Buffer.from(lines[index] ?? ''))
      : nodeHash(read({ height: height - 1, index: index * 2 }), read({ height: height - 1, index: index * 2 + 1 }));
  return rootOf(size, read);
};
const noteOf = (size: number) =>
  signNote(checkpointText({ origin: signer.name, size, root: rootAt(bodies, size) }), signer);
const notes = new Map([1, 40, 257, 300].map((size) => [size, noteOf(size)]));
const state = (sizes: readonly number[], change: Partial<State> = {}): State => ({
  ...{ size: 300, sealed: sizes.at(-1) ?? 0, verifier: verifierText(signer) },
  checkpoints: [...sizes].reverse().map((size) => ({ size, note: notes.get(size) ?? '' })),
  ...change,
});
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
/** A house that shows these lines, and keeps these hashes. */
const house =
  (lines: readonly string[], kept: readonly string[] = bodies) =>
  (from: number): Promise<Bundle> =>
    Promise.resolve({
      rows: lines.slice(from, from + 256).map((body, at) => ({ seq: from + at, body })),
      kept: lines.slice(from, from + 256).map((_, at) => base64(leafHash(Buffer.from(kept[from + at] ?? '')))),
    });
const check = (given: State, read: (from: number) => Promise<Bundle>) => verifyLedger(given, read, () => undefined);

it('writes and reads bytes as others do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
      expect(Buffer.from(utf8(text)).equals(Buffer.from(text))).toBe(true);
      expect(fromBase64(base64(bytes))).toEqual(bytes);
    }),
  );
  for (const bad of ['A', 'AA', 'AAA', 'AB==', '*A==', 'AA=A', 'A===']) expect(fromBase64(bad)).toBeNull();
});
it('hashes as RFC 6962 says', () => {
  expect(leafOf('a')).toEqual(new Uint8Array(createHash('sha256').update('\u0000a').digest()));
  const walk = new Walk();
  expect(walk.root()).toBeNull();
  for (const body of bodies) walk.add(leafOf(body));
  expect(base64(walk.root() ?? new Uint8Array())).toBe(base64(rootAt(bodies, 300)));
});
it('takes what Go signed, and no changed letter of it', () => {
  expect(readCheckpoint(signedNote, key)?.size).toBe(700);
  expect(readCheckpoint(signedNote.replace('700', '701'), key)).toBeNull();
  expect(readVerifier(verifierKey.replace('75c9460a', '75c9460b'))).toBeNull();
});

it('says that a whole ledger is as it was sealed, with its progress', async () => {
  const seen: number[] = [];
  const verdict = await verifyLedger(state([1, 40, 257]), house(bodies), (done, of) => seen.push(done, of));
  expect(verdict).toEqual({ ok: true, lines: 257, checkpoints: 3 });
  expect(seen).toEqual([256, 257, 257, 257]);
  expect(await check(state([], { size: 3 }), house(bodies))).toEqual({ ok: true, lines: 0, checkpoints: 0 });
});
it('names the first line that was changed, moved or is gone', async () => {
  const changed = bodies.with(41, '{"fen":1}');
  expect(await check(state([40, 300]), house(changed))).toEqual({ ok: false, fault: 'line', seq: 41 });
  const gone = bodies.toSpliced(7, 1);
  expect(await check(state([300]), house(gone))).toEqual({ ok: false, fault: 'line', seq: 7 });
  expect(await check(state([300]), house(bodies.slice(0, 280)))).toEqual({ ok: false, fault: 'line', seq: 280 });
});
it('finds lines that were changed together with all that is kept of them', async () => {
  const forged = bodies.with(20, '{"fen":1}');
  expect(await check(state([1, 40, 300]), house(forged, forged))).toEqual({ ok: false, fault: 'root', size: 40 });
});
it('takes no checkpoint that its key has not signed, and no key that is none', async () => {
  const bent = state([40]);
  const [seal] = bent.checkpoints;
  const other = { ...bent, checkpoints: [{ size: 40, note: (seal?.note ?? '').replace('\n40\n', '\n41\n') }] };
  expect(await check(other, house(bodies))).toEqual({ ok: false, fault: 'note', size: 40 });
  expect(await check(state([40], { verifier: 'a+00000000+AAAA' }), house(bodies))).toEqual({ ok: false, fault: 'key' });
});
