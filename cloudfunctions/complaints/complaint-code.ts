import { followCode } from '../ground/follow-code';

/** Of an anonymous complaint. */
export const { write: writeCode, read: readCode } = followCode('complaintCode');
