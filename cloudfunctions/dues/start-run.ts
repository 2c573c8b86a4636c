import { dues } from '../../contracts/dues';
import { askGate } from '../ground/gate';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { basisOf } from './basis';
import type { RunFacts } from './facts';
import { groupCandidates, saveRun } from './run-store';
import { billing } from './tasks';

/** Begins to bill; the bills follow the commit, slice by slice. */
export const startRun = on(dues.startRun).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const found = await basisOf(context, input);
  if (found.refused !== null) throw errors[found.refused]();
  const { basis, period } = found;
  if (basis.underWay) throw errors.RUNNING();
  const { standardId, name, ballotBody: body } = basis;
  const standing: RunFacts = { standardId, name, body, page: `/modules/dues/pages/standard/index?id=${standardId}` };
  await askGate(context, 'dues.startRun', standing, (closed) => errors.RED_LINE(closed));
  const members = (await groupCandidates(db, basis.standardId, period))
    .filter(({ billed }) => !billed)
    .reduce((sum, group) => sum + group.members, 0);
  const id = newId(now);
  const by = personOf(actor).id;
  // Two at once: one begins, the other is told.
  if (!(await saveRun(db, { id, basis, period, dueDay: input.dueDay, members, by }, now))) throw errors.RUNNING();
  await enqueue(db, now, billing, [{ runId: id }], ({ runId }) => runId);
  audit({ subject: `dues_run:${id}`, after: { ...input, ...period, members }, note: basis.name });
  return { id };
});
