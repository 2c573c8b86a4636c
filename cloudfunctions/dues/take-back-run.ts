import { dues } from '../../contracts/dues';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { mayKeep } from './present';
import { beginTakingBack, findRun } from './run-store';
import { takingBack } from './tasks';

/** Cancels the bills of a run for which nothing was paid; each with its posting, slice by slice after the commit. */
export const takeBackRun = on(dues.takeBackRun).handler(async ({ input: { id, reason }, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!mayKeep(actor, ['director'])) throw errors.WHOLE_ASSOCIATION();
  const before = await findRun(db, id);
  if (!before) throw errors.NOT_FOUND();
  if (before.state !== 'done') throw errors.NOT_DONE();
  if (before.paid > 0) throw errors.PAID();
  if (!(await beginTakingBack(db, id, personOf(actor).id, reason, now))) throw errors.PAID();
  await enqueue(db, now, takingBack, [{ runId: id }], ({ runId }) => runId);
  audit({ subject: `dues_run:${id}`, before: { state: before.state }, after: { state: 'taking_back' }, reason });
  return { id };
});
