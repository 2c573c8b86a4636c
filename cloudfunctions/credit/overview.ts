import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findOverview } from './member-store';
import { findScale } from './model-store';
import { reached } from './sight';

export const overview = on(credit.overview).handler(async ({ context: { db, today, actor } }) => {
  const { model, floors, near, coverage } = await findScale(db, today);
  const { noConsent, notYet, ...figures } = await findOverview(db, { floors, near, today }, reached(actor));
  return { ...figures, model, coverage, without: { noConsent, notYet } };
});
