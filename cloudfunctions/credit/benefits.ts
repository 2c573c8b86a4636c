import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findBenefits } from './benefit-store';
import { holdsAll, keepers } from './sight';

export const benefits = on(credit.benefits).handler(async ({ context: { db, today, actor } }) => ({
  rows: await findBenefits(db, today),
  mayEdit: holdsAll(actor, keepers),
}));
