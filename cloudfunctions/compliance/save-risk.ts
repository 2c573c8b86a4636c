import { compliance } from '../../contracts/compliance';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { monthsLater } from './judge-risk';
import { mayWrite, shownRisk } from './present-risk';
import { findRisk, insertRisk, rewriteRisk } from './risk-store';

export const saveRisk = on(compliance.saveRisk).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { riskId, version, form } = input;
  if (!mayWrite(actor)) throw errors.NOT_YOURS();
  if (form.nextCheckOn < today) throw errors.CHECK_PAST();
  if (form.nextCheckOn > monthsLater(today, form.everyMonths)) throw errors.CHECK_FAR();
  const id = riskId ?? newId(now);
  if (riskId === null) await insertRisk(db, id, form, personOf(actor).id, now);
  else {
    const before = await findRisk(db, riskId);
    if (!before) throw errors.RISK_NOT_FOUND();
    if (!(await rewriteRisk(db, riskId, version, form))) throw errors.RISK_MOVED();
  }
  audit({ subject: `risk:${id}`, after: form });
  return shownRisk(context, id);
});
