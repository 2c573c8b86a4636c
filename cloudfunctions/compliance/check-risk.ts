import { compliance } from '../../contracts/compliance';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { monthsLater } from './judge-risk';
import { looks, shownRisk } from './present-risk';
import { findRisk, saveCheck, type Check } from './risk-store';

/** What somebody saw who looked: all is well, or something is to be mended until a day. */
export const checkRisk = on(compliance.checkRisk).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { riskId, version, note, likelihood, impact, measure, mendBy } = input;
  const record = await findRisk(db, riskId);
  if (!record) throw errors.RISK_NOT_FOUND();
  if (!looks(actor, record)) throw errors.NOT_YOURS();
  if (record.endedOn !== null || record.measure !== null || record.version !== version) throw errors.RISK_MOVED();
  if (mendBy !== null && mendBy < today) throw errors.CHECK_PAST();
  if (mendBy !== null && mendBy > monthsLater(today, 12)) throw errors.CHECK_FAR();
  const what: Check['what'] = measure === null || mendBy === null ? 'good' : 'found';
  const check = {
    ...{ id: newId(now), riskId, version, what, on: today, note, likelihood, impact, measure, mendBy },
    by: personOf(actor).id,
  } as const;
  if (!(await saveCheck(db, { ...check, next: monthsLater(today, record.everyMonths) }, now)))
    throw errors.RISK_MOVED();
  audit({ subject: `risk:${riskId}`, after: check, reason: note });
  return shownRisk(context, riskId);
});
