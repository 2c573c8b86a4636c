import { standing } from '../../contracts/standing';
import { addDays } from '../shared/clock';
import { on } from '../shared/implement';
import { findOwnMemberships } from './mine-store';
import { presentSummary } from './present';

/** Whoever stands for a member that is suspended or in arrears is no `member` at the door: here he sees it, and may leave. */
export const mine = on(standing.mine).handler(async ({ context: { db, actor, today } }) => {
  const found = await findOwnMemberships(db, actor.person?.id ?? null, today);
  return {
    rows: found.map(({ reapplyDays, cases, ...row }) => {
      const from = row.status === 'expelled' && row.endedOn ? addDays(row.endedOn, reapplyDays) : null;
      return { ...row, reapplyFrom: from && from > today ? from : null, cases: cases.map(presentSummary) };
    }),
  };
});
