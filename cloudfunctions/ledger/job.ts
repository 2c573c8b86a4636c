import { afterMinutes } from '../shared/clock';
import type { Job, Schedule } from '../shared/timer';
import { checkpointText } from './checkpoint';
import { edgesOf, sealTree } from './seal';
import { tileWidth } from './tiles';
import { ledgerSigner, newOrigin } from './key';
import { findLeaves, findTiles, holdHead, saveCheckpoint } from './ledger-store';
import { signNote } from './note';

// So long a line waits for others that are sealed with it.
const waits = 10;

/** Seals what is new: one checkpoint for many lines, signed only where the tree begins with the one that was sealed before. */
export const sealLedger: Job = (db, now) =>
  db.transaction().execute(async (transaction) => {
    const { size, origin, sealed, root, oldest } = await holdHead(transaction);
    if (size === sealed || !oldest) return 'nothing new';
    if (size - sealed < tileWidth && afterMinutes(new Date(oldest), waits) > now) return 'waits';
    const edges = await findTiles(transaction, edgesOf(sealed));
    const leaves = await findLeaves(transaction, Math.floor(sealed / tileWidth) * tileWidth);
    const made = sealTree({ size: sealed, root }, size, leaves, edges);
    const name = origin ?? newOrigin();
    const note = signNote(checkpointText({ origin: name, size, root: made.root }), ledgerSigner(name));
    await saveCheckpoint(transaction, { origin: name, size, root: made.root, note, tiles: made.tiles }, now);
    return `sealed ${size}`;
  });

export const jobs = { sealLedger } satisfies Schedule;
