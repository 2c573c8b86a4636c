import { claimTelling } from '../flows/effects';
import { toldAfter } from '../flows/judge-move';
import type { FlowEvent, Standing } from '../flows/standing';
import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { dayOf } from '../shared/clock';
import { done, enqueue, handle } from '../shared/queue';
import { findApplication } from './application-store';
import { tellPassed, tellRefused, tellReturned, toReviewers } from './notify';
import { stepAt } from './steps';
import { decisionTelling } from './tasks';

type DecisionTelling = NonNullable<(typeof decisionTelling)['payload']>;

/** Whom it concerns hears of a decision once it cannot be taken back any more. */
export const tellDecision = (db: Db, now: Date, told: DecisionTelling): Promise<void> =>
  enqueue(db, toldAfter(now), decisionTelling, [told], ({ caseId, version }) => `${caseId}:${version}`);

/** The telling and the claim that ends the taking back are one transaction. */
export const sayDecision = handle(decisionTelling, async (db, now, { membershipId, caseId, event, version }) =>
  db.transaction().execute(async (transaction) => {
    if (!(await claimTelling(transaction, caseId, version))) return done('takenBack');
    const record = await findApplication(transaction, membershipId);
    const flow = record?.flow;
    if (!record || !flow) return done('gone');
    const context = { db: transaction, now, today: dayOf(now) };
    const told = lastTold(flow);
    // What was decided since is told by its own task.
    if (told?.version !== version) return done('overtaken');
    if (told.kind === 'returned' && flow.state !== 'returned') return done('overtaken');
    if (told.kind === 'returned') await tellReturned(context, record, told.reason ?? '');
    else if (told.kind === 'refused') await tellRefused(context, record, told.reason ?? '');
    else if (flow.state !== 'open') return done('overtaken');
    else if (told.kind === 'passed') await tellPassed(context, record);
    else await postNotices(transaction, now, await toReviewers(context, record, stepAt(record.steps, record.step_seq)));
    return done(event);
  }),
);

/** The last decision that changed where the application stands, unless it was answered or taken back. */
function lastTold({ events }: Standing): FlowEvent | undefined {
  const undone = events.map((event) => event.undoes);
  return events.findLast(
    ({ id, kind }) => ['passed', 'returned', 'sentBack', 'refused', 'answered'].includes(kind) && !undone.includes(id),
  );
}
