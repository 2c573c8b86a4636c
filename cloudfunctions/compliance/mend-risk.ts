import { compliance } from '../../contracts/compliance';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { looks, shownRisk } from './present-risk';
import { findRisk, saveCheck } from './risk-store';

/** Another than who found it sees that it is mended. */
export const mendRisk = on(compliance.mendRisk).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { riskId, version, note } = input;
  const record = await findRisk(db, riskId);
  if (!record) throw errors.RISK_NOT_FOUND();
  if (!looks(actor, record)) throw errors.NOT_YOURS();
  if (record.measure === null || record.version !== version) throw errors.RISK_MOVED();
  const by = personOf(actor).id;
  if (record.foundById === by) throw errors.SECOND_PERSON();
  const { likelihood, impact, nextCheckOn: next } = record;
  const check = {
    ...{ id: newId(now), riskId, version, what: 'mended' as const, on: today, note, likelihood, impact, next },
    measure: null,
    mendBy: null,
    by,
  } as const;
  if (!(await saveCheck(db, check, now))) throw errors.RISK_MOVED();
  audit({ subject: `risk:${riskId}`, after: check, reason: note });
  return shownRisk(context, riskId);
});
