import { fromBase64, sameBytes } from './bytes';
import { readCheckpoint, readVerifier } from './checkpoint';
import { leafOf, Walk } from './walk';

export interface State {
  size: number;
  sealed: number;
  verifier: string | null;
  checkpoints: readonly { size: number; note: string }[];
}
export interface Bundle {
  rows: readonly { seq: number; body: string }[];
  /** Hashes as they were sealed; null: not sealed. */
  kept: readonly (string | null)[];
}
export type Verdict =
  /** Every line under the latest checkpoint is as it was sealed. */
  | { ok: true; lines: number; checkpoints: number }
  | { ok: false; fault: 'key' }
  /** A checkpoint that its key has not signed. */
  | { ok: false; fault: 'note'; size: number }
  /** The first line that is not what was sealed. */
  | { ok: false; fault: 'line'; seq: number }
  /** Lines before it are as they were kept, and not as this checkpoint says: some were changed together with what is kept of them. */
  | { ok: false; fault: 'root'; size: number };

/**
 * Checks the whole ledger on this device: each line by its hash, each checkpoint by its signature and the tree of all lines
 * before it.
 * @param bundle reads the lines from a number on
 * @param onProgress after each bundle: lines walked over, of how many
 */
export async function verifyLedger(
  state: State,
  bundle: (from: number) => Promise<Bundle>,
  onProgress: (done: number, of: number) => void,
): Promise<Verdict> {
  const verifier = readVerifier(state.verifier ?? '');
  if (!verifier) return { ok: false, fault: 'key' };
  const seals = [...state.checkpoints].sort((a, b) => a.size - b.size);
  const roots = new Map<number, Uint8Array>();
  for (const { size, note } of seals) {
    const checkpoint = readCheckpoint(note, verifier);
    if (checkpoint?.size !== size) return { ok: false, fault: 'note', size };
    roots.set(size, checkpoint.root);
  }
  const sealed = seals[seals.length - 1]?.size ?? 0;
  const walk = new Walk();
  while (walk.size < sealed) {
    const { rows, kept } = await bundle(walk.size);
    const missing = walk.size;
    for (const [at, { seq, body }] of rows.entries()) {
      if (walk.size >= sealed) break;
      const leaf = leafOf(body);
      const was = fromBase64(kept[at] ?? '');
      if (seq !== walk.size || !was || !sameBytes(leaf, was)) return { ok: false, fault: 'line', seq: walk.size };
      walk.add(leaf);
      const root = roots.get(walk.size);
      const own = walk.root();
      if (root && !(own && sameBytes(own, root))) return { ok: false, fault: 'root', size: walk.size };
    }
    // It should be there, and is not.
    if (walk.size === missing) return { ok: false, fault: 'line', seq: missing };
    onProgress(walk.size, sealed);
  }
  return { ok: true, lines: sealed, checkpoints: seals.length };
}
