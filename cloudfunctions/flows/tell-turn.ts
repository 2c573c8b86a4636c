import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import { toldAfter } from './judge-move';
import type { FlowEvent } from './standing';
import { turnTelling } from './tasks';

/** Whose turn it has become, or who waits longer for it, hears of it once it cannot be taken back any more; notices, which stand above, find the words. */
export const tellTurn = (
  db: Db,
  now: Date,
  caseId: string,
  event: Pick<FlowEvent, 'id' | 'version' | 'kind'>,
): Promise<void> =>
  enqueue(
    db,
    event.kind === 'reminded' || event.kind === 'escalated' ? now : toldAfter(now),
    turnTelling,
    [{ caseId, eventId: event.id }],
    (task) => String(task.eventId),
  );
