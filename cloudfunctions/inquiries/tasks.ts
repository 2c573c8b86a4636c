import type { ContentTask } from '../ground/content-check';
import { defineTask } from '../shared/queue';

/** WeChat is asked about the words of a question, which others may read once it is published. */
export const inquiryCheck = defineTask<ContentTask>({
  name: 'checkInquiry',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});
