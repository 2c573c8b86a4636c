import type { ContentTask } from '../ground/content-check';
import { defineTask } from '../shared/queue';

/** Never given up: a question that nobody has checked stays unseen, and the room is waiting for it. */
export const questionCheck = defineTask<ContentTask>({
  name: 'checkFloorQuestion',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
