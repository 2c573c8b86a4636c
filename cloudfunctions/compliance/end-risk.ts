import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { mayWrite, shownRisk } from './present-risk';
import { endRiskRow, findRisk } from './risk-store';

export const endRisk = on(compliance.endRisk).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  if (!mayWrite(actor)) throw errors.NOT_YOURS();
  if (!(await findRisk(db, input.riskId))) throw errors.RISK_NOT_FOUND();
  if (!(await endRiskRow(db, input.riskId, input.version, input.reason, today))) throw errors.RISK_MOVED();
  audit({ subject: `risk:${input.riskId}`, after: { endedOn: today }, reason: input.reason });
  return shownRisk(context, input.riskId);
});
