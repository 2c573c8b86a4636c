import { findAttached } from '../files/facts';
import type { Db } from '../shared/db';

export const transferSubject = (transferId: string): string => `account_transfer:${transferId}`;

/** The proof of a transfer, as its page lists it. */
export async function findProof(db: Db, transferId: string) {
  const attached = await findAttached(db, [transferSubject(transferId)]);
  return attached.map(({ fileId, name, type, bytes }) => ({ fileId, name, type, bytes }));
}
export type ClientFile = Awaited<ReturnType<typeof findProof>>[number];
