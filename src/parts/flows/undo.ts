import type { CallContext } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { createStore } from '@/hooks/store';

/** What may be taken back for ten seconds; after that whom it concerns is told (cloudfunctions/flows/judge-move.ts). */
export interface Undo {
  /** Id of what it was done to, as its page names it. */
  of: string;
  take: (options: { context: CallContext }) => Promise<unknown>;
  /** Opens the page of what it was done to, where another one is open. */
  back: () => void;
  /** What was done, and to what. */
  words: string;
  /** Milliseconds, by the server's clock. */
  until: number;
}
const grace = 10_000;

/** Outlives the page: the next case is open by then. */
export const undo = createStore<Undo | null>(null);
export const offerUndo = (done: Omit<Undo, 'until'>) => undo.set({ ...done, until: now() + grace });
