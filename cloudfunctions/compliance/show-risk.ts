import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { presentRisk } from './present-risk';
import { findBounds, findRisk } from './risk-store';

export const risk = on(compliance.risk).handler(async ({ input, context, errors }) => {
  const record = await findRisk(context.db, input.riskId);
  if (!record) throw errors.RISK_NOT_FOUND();
  return presentRisk(record, await findBounds(context.db, context.today), context);
});
