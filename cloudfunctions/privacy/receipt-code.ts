import { sealedId } from '../ground/sealed-id';

/** Who keeps it can prove what was erased. */
export const { write: writeReceipt, read: readReceipt } = sealedId('erasureReceipt');
