import { credit } from '../../contracts/credit';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import { on } from '../shared/implement';
import { digestOf } from './document';
import { findModel, findModelRow } from './model-store';
import { presentModel } from './present-model';
import { findPreview } from './preview-store';
import { holdsAll, keepers } from './sight';

export const model = on(credit.model).handler(async ({ input, context: { db, today, actor }, errors }) => {
  const row = await findModelRow(db, input.id, today);
  if (!row || row.state === 'discarded') throw errors.MODEL_NOT_FOUND();
  const { standing } = row;
  const before = await findModel(db, today);
  const preview = await findPreview(db, row.id);
  const keeps = holdsAll(actor, keepers);
  return {
    ...presentModel(row),
    body: row.body,
    before: before && before.id !== row.id ? before.body : null,
    caseVersion: standing?.version ?? null,
    step:
      standing?.state === 'open'
        ? (stepAt(standing.steps, standing.seq).name as 'creditCheck' | 'creditCouncil')
        : null,
    preview: preview && { ...preview.shown, stale: preview.digest !== digestOf(JSON.stringify(row.body)) },
    may: {
      save: keeps && row.state === 'draft',
      propose: keeps && row.state === 'draft',
      decide: standing?.state === 'open' && judgeTurn(actor, standing) === null,
    },
  };
});
