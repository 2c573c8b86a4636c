import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { digestOf } from './document';
import { findModelRow } from './model-store';
import { beginPreview } from './preview-store';
import { holdsAll, keepers } from './sight';
import { creditPreviewing } from './tasks';

/** Tried on all members, slice by slice; the page shows how far it is. */
export const previewModel = on(credit.previewModel).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const row = holdsAll(actor, keepers) ? await findModelRow(db, input.id, today) : undefined;
  if (!row) throw errors.MODEL_NOT_FOUND();
  if (row.state !== 'draft') throw errors.MODEL_MOVED();
  const digest = digestOf(JSON.stringify(row.body));
  await beginPreview(db, { modelId: row.id, asOf: today, digest }, now);
  await enqueue(db, now, creditPreviewing, [{ modelId: row.id, digest }]);
  audit({ subject: `credit_model:${row.id}`, after: { previewed: digest } });
  return { id: row.id };
});
