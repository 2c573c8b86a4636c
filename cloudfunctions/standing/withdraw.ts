import { standing } from '../../contracts/standing';
import { makeMove } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { on, personOf } from '../shared/implement';
import { findDiscipline } from './discipline-store';
import { judgeSight } from './judge-sight';
import { showDiscipline } from './show';
import { tellMoved } from './tell';

/** Whoever proposed it takes it away, until the council has decided. */
export const withdraw = on(standing.withdraw).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const before = await findDiscipline(db, input.disciplineId, actor);
  if (!before || judgeSight(actor, before) !== 'staff') throw errors.CASE_NOT_FOUND();
  const flow = before.standing;
  if (flow.state !== 'open' || flow.version !== input.version) throw errors.CASE_MOVED();
  const me = personOf(actor).id;
  const decided = ['appealTime', 'appeal'].includes(stepAt(flow.steps, flow.seq).name);
  if (before.proposedBy !== me || decided) throw errors.NOT_YOURS_TO_WITHDRAW();
  const moved = await makeMove(db, flow, { do: 'withdraw' }, { personId: me, reason: input.reason }, context);
  if (typeof moved === 'string') throw errors.CASE_MOVED();
  // Before the notice the member knew nothing of it.
  if (before.hearingUntil !== null) await tellMoved(context, before.id);
  const shown = await showDiscipline(context, before.id);
  if (!shown) throw new Error('a sanction is not deleted');
  audit({ subject: `membership:${before.membershipId}`, after: moved, note: before.id, reason: input.reason });
  return shown;
});
