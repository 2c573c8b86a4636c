import { compliance } from '../../contracts/compliance';
import type { Office } from '../../contracts/wire';
import { on } from '../shared/implement';
import { findAssignees, findFinding } from './finding-store';
import { judgeHandling, type Handled } from './judge-handling';
import { handlers } from './judge-subjects';
import { handledOf, handOf } from './present';

/** Whoever handles findings can be given one, whether it is his office's or not; of party life only its circle. */
export const assignable = ({ circle }: Pick<Handled, 'circle'>): readonly Office[] => circle ?? handlers;

export const assignees = on(compliance.assignees).handler(async ({ input, context, errors }) => {
  const record = await findFinding(context.db, context.actor, input.findingId, context);
  if (!record) throw errors.FINDING_NOT_FOUND();
  const handled = handledOf(record);
  const refusal = judgeHandling('assign', handled, handOf(context.actor));
  if (refusal === 'NOT_YOURS' || refusal === 'ABOUT_YOU') throw errors.NOT_YOURS();
  return { rows: await findAssignees(context.db, handled, assignable(handled), context.today) };
});
