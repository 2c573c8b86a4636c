import { defineTask } from '../shared/queue';

/** Tells how a transfer goes on, unless the decision was taken back. Never given up: whoever may object waits for it. */
export const transferTelling = defineTask<{ transferId: string; caseId: string; version: number }>({
  name: 'tellTransfer',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
