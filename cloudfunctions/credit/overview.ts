import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findOverview } from './member-store';
import { findModel } from './model-store';
import { findNear } from './rules';
import { reached } from './sight';

export const floorsOf = (model: Awaited<ReturnType<typeof findModel>>): number[] =>
  model ? [model.body.floors.A, model.body.floors.B, model.body.floors.C] : [];

export const overview = on(credit.overview).handler(async ({ context: { db, today, actor } }) => {
  const model = await findModel(db, today);
  const near = await findNear(db, today);
  const { noConsent, notYet, ...figures } = await findOverview(
    db,
    { floors: floorsOf(model), near, today },
    reached(actor),
  );
  return {
    ...figures,
    model: model && { id: model.id, version: model.version, since: model.since },
    without: { noConsent, notYet },
  };
});
