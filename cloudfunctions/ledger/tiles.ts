import { nodeHash, type Hash, type Node, type Read } from './tree';

/**
 * The tree as static files (C2SP tlog-tiles): tiles of up to 256 hashes, of the leaves on level 0, of full tiles of the level
 * below on each other.
 */
export interface Tile {
  level: number;
  index: number;
  /** Hashes in it, 1 to 256. */
  width: number;
}
export const tileWidth = 256;
const tileHeight = 8;
const digits = (n: number) => String(n).padStart(3, '0');

/** `x001/x234/067` */
function pathOf(index: number): string {
  const parts = [digits(index % 1000)];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    parts.unshift(`x${digits(rest % 1000)}`);
  return parts.join('/');
}
/** Below the log's address: `tile/0/x001/067` or, of a tile that is not full, `tile/0/x001/067.p/16`; `entries` for bundles. */
export const tilePath = ({ level, index, width }: Omit<Tile, 'level'> & { level: number | 'entries' }): string =>
  `tile/${level}/${pathOf(index)}${width < tileWidth ? `.p/${width}` : ''}`;

/** The tiles of a tree of `size`, level by level; `since`: only those that a tree of that size did not have. */
export function tilesOf(size: number, since = 0): Tile[] {
  const tiles: Tile[] = [];
  for (let [level, count, former] = [0, size, since]; count > 0; level++) {
    for (let index = Math.floor(former / tileWidth); index * tileWidth < count; index++)
      if (count > former) tiles.push({ level, index, width: Math.min(tileWidth, count - index * tileWidth) });
    [count, former] = [Math.floor(count / tileWidth), Math.floor(former / tileWidth)];
  }
  return tiles;
}
/** The tile that a complete subtree is computed from, with the hashes in it from `from` to before `until`. */
export function placeOf({ height, index }: Node): { level: number; index: number; from: number; until: number } {
  const level = Math.floor(height / tileHeight);
  const span = 2 ** (height % tileHeight);
  const first = index * span;
  const tile = Math.floor(first / tileWidth);
  return { level, index: tile, from: first - tile * tileWidth, until: first - tile * tileWidth + span };
}
/** Reads subtrees out of tiles that were loaded; `tile` throws where one is missing. */
export const readerOf =
  (tile: (level: number, index: number) => readonly Hash[]): Read =>
  (node) => {
    const { level, index, from, until } = placeOf(node);
    let hashes = tile(level, index).slice(from, until);
    if (hashes.length !== until - from) throw new Error(`tile ${level}/${index} has no hashes ${from} to ${until}`);
    while (hashes.length > 1)
      hashes = hashes.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, hashes[at + 1] as Hash)] : []));
    return hashes[0] as Hash;
  };
