import { defineTask } from '../shared/queue';

/** Never given up: what the check holds back would stay unseen for good. */
export const contentCheck = defineTask<{ contentCheckId: string }>({
  name: 'checkContent',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});
