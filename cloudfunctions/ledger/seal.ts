import { tilesOf, tileWidth, readerOf, type Tile } from './tiles';
import { consistencyOf, fold, nodeHash, provesConsistency, rootOf, type Hash } from './tree';

export interface Sealed {
  root: Hash;
  /** Those that the former tree did not have. */
  tiles: (Tile & { hashes: Hash[] })[];
}
/** The last tile of each level: what a growing tree goes on from. */
export const edgesOf = (size: number): Tile[] =>
  tilesOf(size).filter(({ level, index }, _, all) => !all.some((each) => each.level === level && each.index > index));

/**
 * The tree of `size` lines after one of `former.size`.
 * @param leaves hashes of the lines from the beginning of the last tile of the former tree on
 * @param edges the last tiles of the former tree, by `level/index`
 * @throws where the later tree does not begin with the former one: then something was changed, and nothing is signed
 */
export function sealTree(
  former: { size: number; root: Hash | null },
  size: number,
  leaves: readonly Hash[],
  edges: ReadonlyMap<string, readonly Hash[]>,
): Sealed {
  const known = new Map<string, Hash[]>([...edges].map(([key, hashes]) => [key, [...hashes]]));
  const read = readerOf((level, index) => known.get(`${level}/${index}`) ?? []);
  const ofFullTile = (level: number, index: number): Hash => {
    const [left, right] = [0, 1].map((half) => read({ height: level * 8 + 7, index: index * 2 + half }));
    return nodeHash(left as Hash, right as Hash);
  };
  const tiles = tilesOf(size, former.size).map((tile) => {
    const { level, index, width } = tile;
    const key = `${level}/${index}`;
    const had = known.get(key) ?? [];
    const first = index * tileWidth;
    const begins = Math.floor(former.size / tileWidth) * tileWidth;
    const hashes =
      level === 0
        ? leaves.slice(first - begins, first - begins + width)
        : Array.from({ length: width }, (_, at) => had[at] ?? ofFullTile(level - 1, first + at));
    if (hashes.length !== width || had.some((hash, at) => Buffer.compare(hash, hashes[at] ?? Buffer.alloc(0)) !== 0))
      throw new Error(`tile ${key} does not go on from what was sealed`);
    known.set(key, hashes);
    return { ...tile, hashes };
  });
  const root = rootOf(size, read);
  if (former.root) {
    const proof = consistencyOf(former.size, size).map((nodes) => fold(nodes, read));
    if (!provesConsistency({ size: former.size, root: former.root }, { size, root }, proof))
      throw new Error(`the tree of ${size} lines does not begin with the one of ${former.size}`);
  }
  return { root, tiles };
}
