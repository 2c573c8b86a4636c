import type { Hash } from './tree';

/** What the ledger says its state is (C2SP tlog-checkpoint), before it is signed. */
export interface Checkpoint {
  /** Which log: the name of its key. */
  origin: string;
  size: number;
  root: Hash;
}
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
/** Null: no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = ''] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || !text.endsWith('\n')) return null;
  return bytes.length === 32 && bytes.toString('base64') === root ? { origin, size: Number(size), root: bytes } : null;
}

/** A proof that is verified without asking anybody (C2SP tlog-proof@v1). */
export interface ProofFile {
  index: number;
  proof: readonly Hash[];
  /** The signed checkpoint as it stands. */
  checkpoint: string;
}
const first = 'c2sp.org/tlog-proof@v1';
export const proofText = ({ index, proof, checkpoint }: ProofFile): string =>
  [first, `index ${index}`, ...proof.map((hash) => Buffer.from(hash).toString('base64')), '', checkpoint].join('\n');
export function readProof(text: string): ProofFile | null {
  const split = text.indexOf('\n\n');
  const [head, ...lines] = text.slice(0, Math.max(0, split)).split('\n');
  if (head !== first) return null;
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, index = ''] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const proof = lines.map((each) => Buffer.from(each, 'base64'));
  if (
    index === '' ||
    proof.length > 64 ||
    proof.some((hash, at) => hash.length !== 32 || hash.toString('base64') !== lines[at])
  )
    return null;
  return { index: Number(index), proof, checkpoint: text.slice(split + 2) };
}
