import { canonical } from '../shared/request';
import { sha256 } from '../shared/secrets';
import type { Entry } from './erasure-store';

type Unchained = Omit<Entry, 'hash'>;
const first = (erasureId: string) => sha256(`erasure:${erasureId}`).toString('hex');
const link = (before: string, { at, ...entry }: Unchained): string =>
  sha256(canonical({ before, ...entry, at: at.toISOString() })).toString('hex');

/** Each entry bound to the one before it: none is taken out, put in or changed without its being seen. */
export function chain(erasureId: string, before: readonly Entry[], fresh: readonly Unchained[]): Entry[] {
  let last = before.at(-1)?.hash ?? first(erasureId);
  return fresh.map((entry) => {
    last = link(last, entry);
    return { ...entry, hash: last };
  });
}

/** Whether the entries are those that were written, in their order. */
export const isIntact = (erasureId: string, entries: readonly Entry[]): boolean =>
  chain(
    erasureId,
    [],
    entries.map(({ hash: _, ...entry }) => entry),
  ).every(({ hash }, i) => hash === entries[i]?.hash);
