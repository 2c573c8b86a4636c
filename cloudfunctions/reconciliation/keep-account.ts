import { reconciliation } from '../../contracts/reconciliation';
import { on } from '../shared/implement';
import { updateAccount } from './account-store';

/** Which bank's it is, whether it is filed with the registrar, and that it was closed. */
export const keepAccount = on(reconciliation.keepAccount).handler(async ({ input, context, errors }) => {
  const { db, today, audit } = context;
  const { accountId, version, bank, filing, closedOn } = input;
  const filedOn = filing === 'filed' ? input.filedOn : null;
  if (filing === 'filed' && filedOn === null) throw errors.FILED_DAY_NEEDED();
  if ([filedOn, closedOn].some((day) => day !== null && day > today)) throw errors.DAY_AHEAD();
  if (filedOn !== null && closedOn !== null && closedOn < filedOn) throw errors.CLOSED_BEFORE_FILED();
  const kept = await updateAccount(db, { accountId, version }, { bank, filing, filedOn, closedOn });
  if (kept === 'gone') throw errors.ACCOUNT_NOT_FOUND();
  if (kept === 'moved') throw errors.ACCOUNT_MOVED();
  audit({ subject: `own_account:${accountId}`, ...kept });
  return kept.after;
});
