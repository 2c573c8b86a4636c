import { now } from '@/cloud/clock';
import { createStore } from '@/hooks/store';

/** What may be taken back for ten seconds; after that whom it concerns is told (cloudfunctions/flows/judge-move.ts). */
export interface Undo {
  membershipId: string;
  /** Handed on or a signer asked, which the case takes back; null for a decision. */
  caseId: string | null;
  version: number;
  /** What was done, and to whose application. */
  words: string;
  /** Milliseconds, by the server's clock. */
  until: number;
}
const grace = 10_000;

/** Outlives the page: the next case is open by then. */
export const undo = createStore<Undo | null>(null);
export const offerUndo = (done: Omit<Undo, 'until'>) => undo.set({ ...done, until: now() + grace });
