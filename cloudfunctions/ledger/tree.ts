import { createHash } from 'node:crypto';

/**
 * The Merkle tree of the ledger (RFC 6962 §2.1, SHA-256), told by its complete subtrees: whoever keeps their hashes once
 * computes any root and any proof from some of them. Pure: `read` hands over what was loaded before.
 */
export type Hash = Uint8Array;
/** A complete subtree: of 2^height entries, the `index`-th of its height. */
export interface Node {
  height: number;
  index: number;
}
export type Read = (node: Node) => Hash;

const hashed = (prefix: number, ...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
export const leafHash = (entry: Uint8Array): Hash => hashed(0, entry);
export const nodeHash = (left: Hash, right: Hash): Hash => hashed(1, left, right);

/** The greatest power of two that is less than `n` (n > 1). */
function below(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The complete subtrees that the entries from `start` to before `end` are made of, from the left; `start` is where one begins. */
export function coverOf(start: number, end: number): Node[] {
  const nodes: Node[] = [];
  for (let at = start; at < end; ) {
    let [height, size] = [0, 1];
    while (at % (size * 2) === 0 && at + size * 2 <= end) [height, size] = [height + 1, size * 2];
    nodes.push({ height, index: at / size });
    at += size;
  }
  return nodes;
}
/** One hash of what stands side by side. */
export function fold(nodes: readonly Node[], read: Read): Hash {
  const [last, ...rest] = [...nodes].reverse();
  if (!last) return createHash('sha256').digest();
  return rest.reduce((right, node) => nodeHash(read(node), right), read(last));
}
export const rootOf = (size: number, read: Read): Hash => fold(coverOf(0, size), read);

/** What proves that entry `index` is in the tree of `size`: for each line of the proof the subtrees that it is made of. */
export function inclusionOf(index: number, size: number): Node[][] {
  const path: Node[][] = [];
  for (let [start, end] = [0, size]; end - start > 1; ) {
    const middle = start + below(end - start);
    const left = index < middle;
    path.push(left ? coverOf(middle, end) : coverOf(start, middle));
    [start, end] = left ? [start, middle] : [middle, end];
  }
  return path.reverse();
}

/** What proves that the tree of `size` begins with the tree of `former` (RFC 6962 §2.1.2); nothing where they are one. */
export function consistencyOf(former: number, size: number): Node[][] {
  const path: Node[][] = [];
  if (former === 0 || former === size) return path;
  let whole = true;
  let [start, end, until] = [0, size, former];
  while (until !== end - start) {
    const middle = below(end - start);
    if (until <= middle) {
      path.push(coverOf(start + middle, end));
      end = start + middle;
    } else {
      path.push(coverOf(start, start + middle));
      start += middle;
      until -= middle;
      whole = false;
    }
  }
  if (!whole) path.push(coverOf(start, end));
  return path.reverse();
}

const same = (a: Hash, b: Hash): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
/** Whether a proof says that the entry with this leaf hash is the `index`-th of the tree. */
export function provesInclusion(
  { index, size, root }: { index: number; size: number; root: Hash },
  leaf: Hash,
  proof: readonly Hash[],
): boolean {
  if (index < 0 || index >= size) return false;
  let [hash, at, last] = [leaf, index, size - 1];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(hash, root);
}
/** Whether a proof says that the greater tree begins with the smaller one. */
export function provesConsistency(
  former: { size: number; root: Hash },
  later: { size: number; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (former.size > later.size) return false;
  if (former.size === later.size) return proof.length === 0 && same(former.root, later.root);
  if (former.size === 0) return proof.length === 0;
  let [at, last] = [former.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const [first, ...rest] = at === 0 ? [former.root, ...proof] : proof;
  if (!first) return false;
  let [old, young] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, young] = [nodeHash(sibling, old), nodeHash(sibling, young)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else young = nodeHash(young, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(old, former.root) && same(young, later.root);
}
