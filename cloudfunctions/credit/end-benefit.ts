import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { endBenefitRow } from './benefit-store';

export const endBenefit = on(credit.endBenefit).handler(async ({ input, context, errors }) => {
  const { db, today, audit } = context;
  if (!(await endBenefitRow(db, input.id, today))) throw errors.BENEFIT_NOT_FOUND();
  audit({ subject: `credit_benefit:${input.id}`, after: { endedOn: today } });
  return { id: input.id };
});
