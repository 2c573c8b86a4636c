import type { Progress } from '../ground/telling';
import { defineTask } from '../shared/queue';

/** Tells the members, or the council, that something was published to them. */
export const publishedTelling = defineTask<{ id: string; no: number } & Progress>({
  name: 'tellDisclosure',
  rank: 3,
  patience: 12,
});
