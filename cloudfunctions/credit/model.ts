import { credit } from '../../contracts/credit';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { digestOf } from './document';
import { inForce, modelOn, modelRow } from './model-store';
import { presentModel } from './present-model';
import { presentPreview, previewOf } from './preview-store';
import { holdsAll, keepers } from './sight';

export const model = on(credit.model).handler(async ({ input, context: { db, today, actor }, errors }) => {
  const asked = await askTogether(db, {
    row: modelRow(input.id, today),
    before: modelOn(today),
    preview: previewOf(input.id),
  });
  const [row] = asked.row;
  if (!row || row.state === 'discarded') throw errors.MODEL_NOT_FOUND();
  const { standing } = row;
  const [before, preview] = [inForce(asked.before), presentPreview(asked.preview)];
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
