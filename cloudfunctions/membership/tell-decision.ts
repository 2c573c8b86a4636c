import { claimTelling } from '../flows/effects';
import { toldAfter } from '../flows/judge-move';
import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { dayOf } from '../shared/clock';
import { done, enqueue, type TaskOutcome, type Tasks } from '../shared/queue';
import { findApplication } from './application-store';
import { tellPassed, tellRefused, tellReturned, toReviewers } from './notify';
import { stepAt } from './steps';

/** Whom it concerns hears of a decision once it cannot be taken back any more. */
export const tellDecision = (db: Db, now: Date, told: Tasks['tellDecision']): Promise<void> =>
  enqueue(db, toldAfter(now), 'tellDecision', [told], ({ caseId, version }) => `${caseId}:${version}`);

/** The telling and the claim that ends the taking back are one transaction. */
export const sayDecision = async (db: Db, now: Date, { membershipId, caseId, event, version }: Tasks['tellDecision']): Promise<TaskOutcome> =>
  db.transaction().execute(async (transaction) => {
    if (!(await claimTelling(transaction, caseId, version))) return done('takenBack');
    const record = await findApplication(transaction, membershipId);
    const flow = record?.flow;
    if (!record || !flow) return done('gone');
    const context = { db: transaction, now, today: dayOf(now) };
    const reason = flow.events.find((each) => each.version === version)?.reason ?? '';
    if (event === 'returned' && flow.state === 'returned') await tellReturned(context, record, reason);
    else if (event === 'refused') await tellRefused(context, record, reason);
    // What was decided since is told by its own task; whoever comes next hears of the step as it stands.
    else if (event === 'passed' && flow.state === 'open') await tellPassed(context, record);
    else if (event === 'sentBack' && flow.state === 'open')
      await postNotices(transaction, now, await toReviewers(context, record, stepAt(record.steps, record.step_seq)));
    else return done('overtaken');
    return done(event);
  });
