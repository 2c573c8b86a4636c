import { afterMinutes } from '../shared/clock';
import type { Db } from '../shared/db';
import type { Job, Schedule } from '../shared/timer';
import { checkpointText } from './checkpoint';
import { edgesOf, sealTree } from './seal';
import { tileWidth } from './tiles';
import { ledgerSigner, newOrigin } from './key';
import { findLeaves, findTiles, holdHead, saveCheckpoint } from './ledger-store';
import { signNote } from './note';

// So long a line waits for others that are sealed with it.
const waits = 10;

/** Seals what is new, in the caller's transaction: signed only where the tree begins with the one that was sealed before. */
export async function sealNow(db: Db, now: Date): Promise<string> {
  const { size, origin, sealed, root, oldest } = await holdHead(db);
  if (size === sealed || !oldest) return 'nothing new';
  if (size - sealed < tileWidth && afterMinutes(new Date(oldest), waits) > now) return 'waits';
  const edges = await findTiles(db, edgesOf(sealed));
  const leaves = await findLeaves(db, Math.floor(sealed / tileWidth) * tileWidth);
  const made = sealTree({ size: sealed, root }, size, leaves, edges);
  const name = origin ?? newOrigin();
  const note = signNote(checkpointText({ origin: name, size, root: made.root }), ledgerSigner(name));
  await saveCheckpoint(db, { origin: name, size, root: made.root, note, tiles: made.tiles }, now);
  return `sealed ${size}`;
}
/** One checkpoint for many lines. */
export const sealLedger: Job = (db, now) => db.transaction().execute((transaction) => sealNow(transaction, now));

export const jobs = { sealLedger } satisfies Schedule;
