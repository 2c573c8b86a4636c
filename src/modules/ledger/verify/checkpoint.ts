import { hash } from 'fast-sha256';
import nacl from 'tweetnacl';
import { fromBase64, sameBytes, utf8 } from './bytes';

/** A key that checkpoints are checked with. */
export interface Verifier {
  name: string;
  id: Uint8Array;
  key: Uint8Array;
}
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** `name+id+key` of an Ed25519 key (C2SP signed-note); null where it is none, or its id is not its own. */
export function readVerifier(text: string): Verifier | null {
  const [, name = '', hex = '', rest = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(rest);
  if (bytes?.length !== 33 || bytes[0] !== 1) return null;
  const id = hash(join(utf8(`${name}\n`), bytes)).slice(0, 4);
  const given = Uint8Array.from({ length: 4 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
  return sameBytes(id, given) ? { name, id, key: bytes.slice(1) } : null;
}

export interface Checkpoint {
  size: number;
  root: Uint8Array;
}
/** What a signed note says that this key has signed; null: it is none, or its signature is not good. */
export function readCheckpoint(note: string, verifier: Verifier): Checkpoint | null {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const [origin, size = '', root = ''] = text.split('\n');
  const top = fromBase64(root);
  if (split < 0 || origin !== verifier.name || !/^[1-9]\d{0,14}$/.test(size) || top?.length !== 32) return null;
  const signed = note
    .slice(split + 2)
    .split('\n')
    .some((line) => {
      const [, name, rest = ''] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
      const bytes = fromBase64(rest);
      if (name !== verifier.name || bytes?.length !== 68 || !sameBytes(bytes.slice(0, 4), verifier.id)) return false;
      return nacl.sign.detached.verify(utf8(text), bytes.slice(4), verifier.key);
    });
  return signed ? { size: Number(size), root: top } : null;
}
