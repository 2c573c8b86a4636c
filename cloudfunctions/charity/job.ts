import { appendLines, type NewLine } from '../ledger/effects';
import type { Job, Schedule } from '../shared/timer';
import { findUntold, type Untold } from './gift-store';

// One transaction; what is left comes with the next tick.
const atOnce = 500;

/** What the ledger says of one. */
export const lineOf = ({ id, reverses, amount, kind, number, day, payer, byMember }: Untold): NewLine => ({
  ...{ subject: `gift:${id}`, step: 'received' },
  said: { v: 1, of: 'received', kind, no: number, day, fen: amount, byMember, ...(reverses && { takesBack: true }) },
  named: { giver: payer },
});
/** Tells the ledger what was received, in the order in which it came; killed, it goes on where it was. */
export const tellGifts: Job = (db, now) =>
  db.transaction().execute(async (transaction) => {
    const untold = await findUntold(transaction, atOnce);
    await appendLines(transaction, untold.map(lineOf), now);
    return `${untold.length} told`;
  });

export const jobs = { tellGifts } satisfies Schedule;
