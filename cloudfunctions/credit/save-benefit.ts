import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { insertBenefit } from './benefit-store';
import { harmIn } from './judge-benefit';

export const saveBenefit = on(credit.saveBenefit).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (harmIn(input.title)) throw errors.NOT_A_BENEFIT();
  const id = newId(now);
  await insertBenefit(db, { id, ...input }, personOf(actor).id, today, now);
  audit({ subject: `credit_benefit:${id}`, after: input });
  return { id };
});
