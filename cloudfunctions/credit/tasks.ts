import { defineTask } from '../shared/queue';

/** Some slices of a monthly run; goes on until all members are done. */
export const creditRunning = defineTask<{ runId: string }>({
  name: 'creditRun',
  rank: 3,
  patience: Number.POSITIVE_INFINITY,
});
/** Some slices of a model that is tried on all members. */
export const creditPreviewing = defineTask<{ modelId: string; digest: string }>({
  name: 'creditPreview',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});
