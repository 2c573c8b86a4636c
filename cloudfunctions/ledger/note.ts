import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/**
 * Signed notes (C2SP signed-note), the form in which the ledger says what its state is. Any tool that reads them reads
 * these: Go's `sumdb/note` was taken for the vectors of the test.
 */
export interface Key {
  /** Such as `example.org/ledger`; without space or `+`. */
  name: string;
  /** First four bytes of SHA-256(name, newline, type, public key). */
  id: Uint8Array;
  type: number;
  publicKey: KeyObject;
}
export interface Signer extends Key {
  /** Ed25519 of these bytes, 64 bytes. */
  sign: (bytes: Buffer) => Uint8Array;
}
export interface Signature {
  name: string;
  id: Uint8Array;
  bytes: Uint8Array;
}
export interface Note {
  /** With its last newline. */
  text: string;
  signatures: Signature[];
}
/** An ordinary signature of the text. */
export const ed25519 = 1;
/** A cosignature with its time (C2SP tlog-cosignature). */
export const cosignature = 4;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
};
// A raw key within the DER that node wants (RFC 8410).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const publicOf = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' });
const rawOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).subarray(publicHead.length);

const validName = /^[^\s+]+$/;
const idOf = (name: string, type: number, raw: Uint8Array) =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(raw).digest().subarray(0, 4);
const keyOf = (name: string, type: number, raw: Uint8Array): Key => ({
  ...{ name, type, id: idOf(name, type, raw), publicKey: publicOf(raw) },
});

/** `name+id+key`, as a verifier is configured with it. */
export const verifierText = ({ name, id, type, publicKey }: Key): string =>
  `${name}+${Buffer.from(id).toString('hex')}+${base64(Buffer.concat([Uint8Array.of(type), rawOf(publicKey)]))}`;
/** Null: not a key of a kind that is known here, or its id is not its own. */
export function readVerifier(text: string): Key | null {
  const [, name = '', id = '', rest = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(rest);
  const type = bytes?.[0] ?? 0;
  if (bytes?.length !== 33 || (type !== ed25519 && type !== cosignature)) return null;
  const key = keyOf(name, type, bytes.subarray(1));
  return Buffer.from(key.id).toString('hex') === id ? key : null;
}
/** A signer whose key lies elsewhere. @param raw the 32 bytes of its public key */
export function signerOf(name: string, raw: Uint8Array, sign: Signer['sign'], type = ed25519): Signer {
  if (!validName.test(name)) throw new Error('the name of a key has no space and no plus');
  return { ...keyOf(name, type, raw), sign };
}
/** `PRIVATE+KEY+name+id+seed`, as Go's `note.GenerateKey` writes it. `type`: cosignature for whoever signs for another's log. */
export function readSigner(text: string, type = ed25519): Signer | null {
  const [, name = '', rest = ''] = /^PRIVATE\+KEY\+([^\s+]+)\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(rest);
  if (bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const seed = Buffer.concat([privateHead, bytes.subarray(1)]);
  const privateKey = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
  return signerOf(name, rawOf(createPublicKey(privateKey)), (given) => sign(null, given, privateKey), type);
}

const timed = (text: string, seconds: number) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
const line = (name: string, id: Uint8Array, bytes: Uint8Array) => `— ${name} ${base64(Buffer.concat([id, bytes]))}\n`;
/** A line to be put under a note. @param seconds of a cosignature: since 1970 */
export function signatureLine({ name, id, type, sign: signed }: Signer, text: string, seconds = 0): string {
  if (type === ed25519) return line(name, id, signed(Buffer.from(text)));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return line(name, id, Buffer.concat([time, signed(timed(text, seconds))]));
}
/** @param text ends with a newline */
export const signNote = (text: string, signer: Signer): string => `${text}\n${signatureLine(signer, text)}`;

// More than anybody has reason to send.
const mostBytes = 64 * 1024;
const controls = /[\u0000-\u0009\u000b-\u001f]/;
/** Null: not a note. */
export function readNote(note: string): Note | null {
  if (Buffer.byteLength(note) > mostBytes || controls.test(note)) return null;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.map((each): Signature | null => {
    const [, name = '', rest = ''] = /^— ([^\s+]+) (\S+)$/.exec(each) ?? [];
    const bytes = fromBase64(rest);
    return bytes && bytes.length >= 5 ? { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) } : null;
  });
  const found = signatures.filter((each) => each !== null);
  return found.length === lines.length ? { text: note.slice(0, split + 1), signatures: found } : null;
}
/** Whether a signature of this key under the note is good; null: it has none. */
export function isSigned({ text, signatures }: Note, { name, id, type, publicKey }: Key): boolean | null {
  const of = signatures.filter((each) => each.name === name && Buffer.compare(each.id, id) === 0);
  if (of.length === 0) return null;
  return of.every(({ bytes }) => {
    if (type === ed25519) return bytes.length === 64 && verify(null, Buffer.from(text), publicKey, bytes);
    if (bytes.length !== 72) return false;
    const seconds = Number(Buffer.from(bytes.subarray(0, 8)).readBigUInt64BE());
    return verify(null, timed(text, seconds), publicKey, bytes.subarray(8));
  });
}
