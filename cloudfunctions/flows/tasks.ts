import { defineTask } from '../shared/queue';

/** Tells whose turn it has become, who is reminded of it, or who waits longer for it; the notices, which stand above, do it. */
export const turnTelling = defineTask<{ caseId: string; eventId: number }>({
  name: 'tellTurn',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
