import { positions } from '../../contracts/positions';
import { on } from '../shared/implement';
import { judgePostponement } from './judge-postponement';
import { mayAct } from './reach';
import { findLongestPostponement } from './rules';
import { findTerm, postpone } from './term-store';

export const postponeTerm = on(positions.postponeTerm).handler(async ({ input, context, errors }) => {
  const { db, actor, today, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  const term = await findTerm(db, input.termId);
  if (!term) throw errors.TERM_NOT_FOUND();
  const { ok, until } = judgePostponement(term.endsOn, input.until, await findLongestPostponement(db, today));
  if (!ok) throw errors.TOO_LONG({ data: { until } });
  if (!(await postpone(db, { id: term.id, until: input.until, approval: input.approval }))) throw errors.TERM_TAKEN();
  audit({ subject: `term:${term.id}`, before: term, after: input, reason: input.approval });
  return {};
});
