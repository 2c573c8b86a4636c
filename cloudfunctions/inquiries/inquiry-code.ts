import { followCode } from '../ground/follow-code';

/** Of a question of the public. */
export const { write: writeCode, read: readCode } = followCode('inquiryCode');
