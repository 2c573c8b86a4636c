import { reconciliation } from '../../contracts/reconciliation';
import { on, personOf } from '../shared/implement';
import { Unavailable } from '../shared/unavailable';
import { billNameOf, fetchDay, type Fetched } from './fetch-day';

export const fetchBill = on(reconciliation.fetchBill).handler(async ({ input: { day }, context, errors }) => {
  const { db, now, actor, audit } = context;
  let fetched: Fetched;
  try {
    fetched = await fetchDay(day, personOf(actor).id, now, (work) => work(db));
  } catch (error) {
    if (error instanceof Unavailable) throw errors.PAY_UNAVAILABLE();
    throw error;
  }
  if (fetched === 'notReady') throw errors.BILL_NOT_READY();
  if (fetched === 'forged') throw errors.BILL_FORGED();
  const { fresh, known } = fetched === 'none' ? { fresh: 0, known: 0 } : fetched;
  audit({ subject: `register:${billNameOf(day)}`, after: { fresh, known } });
  return { fresh, known };
});
