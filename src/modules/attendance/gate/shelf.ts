import { gateKeys } from './gate';
import { openJournal, type Storage } from './journal';
import { listKeeper } from './list-keeper';

const key = 'huiguan.gates';
const days = 24 * 60 * 60_000;
/** Names of people stay on a gate's phone no longer than this after the meeting. */
const keptFor = 3 * days;

const isShelf = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null;

/**
 * Notes that this phone holds the list of a meeting, and takes those of meetings long over from it. What was not sent
 * stays. Milliseconds of the server's clock.
 */
export const tidyShelf = (storage: Storage, meetingId: string, endsAt: string, now: number) => {
  const kept = storage.get(key);
  const shelf = { ...(isShelf(kept) ? kept : {}), [meetingId]: endsAt };
  for (const [other, ended] of Object.entries(shelf)) {
    if (other === meetingId || Date.parse(ended) + keptFor > now) continue;
    const keys = gateKeys(other);
    const journal = openJournal(storage, keys.journal);
    if (journal.unsent().length > 0 || journal.tray().length > 0) continue;
    listKeeper(storage, keys.list).clear();
    journal.clear();
    delete shelf[other];
  }
  storage.set(key, shelf);
};
