import { care } from '../../contracts/care';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { callRegister } from './call-register';
import { findCalls } from './call-store';
import { monthsBefore } from './judge-silence';
import { presentCall } from './present-call';
import { findSilentMonths } from './rules';

/** More than anybody calls in a month; the list is one statement however long it is. */
const most = 30_000;

export const exportCalls = on(care.exportCalls).handler(async ({ input, context }) => {
  const { db, actor, today } = context;
  const cutoff = monthsBefore(today, await findSilentMonths(db, today));
  const { list, called, q = null } = input;
  const found = await findCalls(db, actor, { list, called, q, today, cutoff, after: null, limit: most });
  return exportRegister(context, callRegister, {
    rows: found.rows.map((row) => presentCall(row, cutoff)),
    subject: `register:calls-${list}`,
    filter: [list, called ? 'called' : 'open', q].filter(Boolean).join(', '),
  });
});
