import { defineTask } from '../shared/queue';

/** Bills the members of a run, some slices a turn; never given up, for half a period billed is none. */
export const billing = defineTask<{ runId: string }>({
  name: 'billDues',
  rank: 3,
  patience: Number.POSITIVE_INFINITY,
});
export const takingBack = defineTask<{ runId: string }>({
  name: 'takeBackDues',
  rank: 3,
  patience: Number.POSITIVE_INFINITY,
});
