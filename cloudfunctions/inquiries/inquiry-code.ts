import { sealedId } from '../ground/sealed-id';

/** Of a question of the public. */
export const { write: writeCode, read: readCode } = sealedId('inquiryCode');
