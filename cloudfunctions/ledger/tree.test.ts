import fc from 'fast-check';
import {
  consistencyOf,
  fold,
  inclusionOf,
  leafHash,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
  type Hash,
  type Node,
} from './tree';
import { placeOf, readerOf, tilePath, tilesOf, tileWidth, type Tile } from './tiles';
import { consistencies, inclusions, roots } from './vectors.fixture';

const base64 = (hash: Hash) => Buffer.from(hash).toString('base64');
/** The hash of the entries from `start` to before `end`, as RFC 6962 §2.1 defines it. */
function plain(leaves: readonly Hash[]): Hash {
  if (leaves.length === 1) return leaves[0] as Hash;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(plain(leaves.slice(0, half)), plain(leaves.slice(half)));
}
const leaves = Array.from({ length: 700 }, (_, n) => leafHash(Buffer.from(`entry ${n}`)));
const read = ({ height, index }: Node) => plain(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
const proofOf = (path: readonly Node[][]) => path.map((nodes) => fold(nodes, read));

describe('as Go’s sumdb/tlog has it', () => {
  it.each(Object.entries(roots))('the root of %s entries', (size, root) => {
    expect(base64(rootOf(Number(size), read))).toBe(root);
  });
  it.each(inclusions)('in a tree of %i the entry %i', (size, index, proof) => {
    expect(proofOf(inclusionOf(index, size)).map(base64)).toEqual(proof);
  });
  it.each(consistencies)('a tree of %i that begins with one of %i', (size, former, proof) => {
    // Go takes two that are one as proved by nothing, too.
    expect(proofOf(consistencyOf(former, size)).map(base64)).toEqual(proof);
  });
});

const sizes = fc.integer({ min: 1, max: 700 });
it('proves each entry of each tree, and no other', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (size, at, other) => {
      const [index, wrong] = [at % size, other % 700];
      const tree = { index, size, root: rootOf(size, read) };
      const proof = proofOf(inclusionOf(index, size));
      expect(provesInclusion(tree, leaves[index] as Hash, proof)).toBe(true);
      if (wrong !== index) expect(provesInclusion(tree, leaves[wrong] as Hash, proof)).toBe(false);
      if (wrong !== index) expect(provesInclusion({ ...tree, index: wrong }, leaves[index] as Hash, proof)).toBe(false);
      expect(provesInclusion(tree, leaves[index] as Hash, [...proof, leaves[0] as Hash])).toBe(false);
      if (proof.length > 0) expect(provesInclusion(tree, leaves[index] as Hash, proof.slice(1))).toBe(false);
    }),
  );
});
it('proves that a tree begins with each smaller one, and with nothing else', () => {
  fc.assert(
    fc.property(sizes, sizes, sizes, (a, b, c) => {
      const [former, size] = [Math.min(a, b), Math.max(a, b)];
      const proof = proofOf(consistencyOf(former, size));
      const [first, later] = [former, size].map((each) => ({ size: each, root: rootOf(each, read) }));
      if (!first || !later) throw new Error('two trees');
      expect(provesConsistency(first, later, proof)).toBe(true);
      const changed = { ...first, root: rootOf(c, read) };
      if (c !== former) expect(provesConsistency(changed, later, proof)).toBe(false);
      if (former !== size) expect(provesConsistency(later, first, proof)).toBe(false);
      if (former !== size) expect(provesConsistency(first, later, [...proof, leaves[0] as Hash])).toBe(false);
    }),
  );
});

describe('tiles', () => {
  /** What a static file server would have. */
  const filed = (size: number) => {
    const level = (n: number): Hash[] =>
      n === 0
        ? leaves.slice(0, size)
        : Array.from({ length: Math.floor(level(n - 1).length / tileWidth) }, (_, at) =>
            plain(level(n - 1).slice(at * tileWidth, (at + 1) * tileWidth)),
          );
    return (at: number, index: number) => level(at).slice(index * tileWidth, (index + 1) * tileWidth);
  };
  it('give every root and every proof', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, at) => {
        const reader = readerOf(filed(size));
        expect(base64(rootOf(size, reader))).toBe(base64(rootOf(size, read)));
        const path = inclusionOf(at % size, size);
        expect(path.map((nodes) => base64(fold(nodes, reader)))).toEqual(proofOf(path).map(base64));
      }),
      { numRuns: 40 },
    );
  });
  it('are named as static files are', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 273, width: 112 })).toBe('tile/entries/273.p/112');
  });
  it.each([
    [1, ['0/000.p/1']],
    [256, ['0/000', '1/000.p/1']],
    [257, ['0/000', '0/001.p/1', '1/000.p/1']],
    [700, ['0/000', '0/001', '0/002.p/188', '1/000.p/2']],
  ])('of %i entries', (size, paths) => {
    expect(tilesOf(size).map((tile) => tilePath(tile).slice('tile/'.length))).toEqual(paths);
  });
  it('of 70,000 entries are those that the specification counts', () => {
    const count = (want: (tile: Tile) => boolean) => tilesOf(70_000).filter(want).length;
    expect(count(({ level, width }) => level === 0 && width === 256)).toBe(273);
    expect(tilesOf(70_000).filter(({ width }) => width < 256)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });
  it('are made anew only where entries came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 2_000 }), (since, more) => {
        const size = since + more;
        const key = (tile: Tile) => `${tile.level}/${tile.index}/${tile.width}`;
        const had = new Set(tilesOf(since).map(key));
        expect(tilesOf(size, since).map(key)).toEqual(
          tilesOf(size)
            .map(key)
            .filter((each) => !had.has(each)),
        );
      }),
    );
  });
  it('say where a subtree lies', () => {
    expect(placeOf({ height: 9, index: 1 })).toEqual({ level: 1, index: 0, from: 2, until: 4 });
    expect(() => readerOf(() => [])({ height: 0, index: 3 })).toThrow('no hashes');
  });
});
