import { reconciliation } from '../../contracts/reconciliation';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { insertAccount } from './account-store';
import { accountIn } from './judge-layout';

/** An account of which no statement was read yet. */
export const addAccount = on(reconciliation.addAccount).handler(async ({ input, context, errors }) => {
  const { db, now, today, audit } = context;
  const { bank, filedOn } = input;
  const number = accountIn(input.number);
  if (number === null) throw errors.ACCOUNT_NEEDED();
  if (filedOn !== null && filedOn > today) throw errors.DAY_AHEAD();
  const added = await insertAccount(db, { id: newId(now), number, bank, filedOn });
  if (!added) throw errors.ACCOUNT_KNOWN({ data: { end: number.slice(-4) } });
  audit({ subject: `own_account:${added.id}`, after: added });
  return added;
});
