import { sealedId } from '../ground/sealed-id';

/** Of an anonymous complaint. */
export const { write: writeCode, read: readCode } = sealedId('complaintCode');
