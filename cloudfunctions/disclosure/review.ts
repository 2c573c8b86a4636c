import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { makeMove } from '../flows/effects';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { on, personOf } from '../shared/implement';
import { changeDuty, findDuty } from './duty-store';
import { presentDuty } from './present';
import { mayRead } from './reach';
import { tellReviewed } from './tell';

/** A second person who holds an office says that it may be shown, or sends it back with a reason. */
export const review = on(disclosure.review).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const before = mayRead(actor) ? await findDuty(db, input.id) : undefined;
  if (!before) throw errors.DUTY_NOT_FOUND();
  const { standing } = before;
  if (before.state !== 'reviewing' || !standing || standing.version !== input.caseVersion) throw errors.DUTY_MOVED();
  if (judgeTurn(actor, standing)) throw errors.NOT_YOUR_TURN();
  const reason = input.reason?.trim() ?? '';
  const { decision } = input;
  if (decision === 'refuse' && reason.length < 4) throw errors.REASON_NEEDED();
  const [by, office] = [personOf(actor).id, officeOf(actor, standing)];
  const moved = await makeMove(
    db,
    standing,
    { do: decision },
    { personId: by, office, ...(reason ? { reason } : {}) },
    context,
  );
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') throw errors.DUTY_MOVED();
  // One who was asked to sign too has not; the duty waits on.
  if (moved.state !== 'open') {
    const passed = moved.state === 'passed';
    const sets = passed ? sql`state = 'reviewed'` : sql`state = 'open', document = NULL, sha256 = NULL`;
    const step = {
      kind: passed ? ('passed' as const) : ('refused' as const),
      by,
      office,
      ...(reason ? { reason } : {}),
    };
    if (!(await changeDuty(db, before, sets, sql`d.state = 'reviewing'`, step, now))) throw errors.DUTY_MOVED();
  }
  const after = await findDuty(db, before.id);
  if (!after) throw new Error('a disclosure is not deleted');
  if (moved.state !== 'open') await tellReviewed(context, after, moved.state === 'passed');
  audit({
    subject: `disclosure:${before.id}`,
    after: { review: decision, sha256: before.sha256 },
    ...(reason ? { reason } : {}),
  });
  return presentDuty(context, after);
});
