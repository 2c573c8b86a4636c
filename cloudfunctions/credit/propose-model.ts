import { sql } from 'kysely';
import { credit } from '../../contracts/credit';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import { holdCalendar } from '../ground/parameters';
import { on, personOf } from '../shared/implement';
import { isAssessed } from './assessment-store';
import { digestOf } from './document';
import { findModelRow, moveModel } from './model-store';
import { findPreview } from './preview-store';
import { holdsAll, keepers } from './sight';

export const modelPage = (id: string): string => `/modules/credit/pages/model/index?id=${id}`;

/** To the council, once it was tried on the members as it is, and its impact on persons was assessed (PIPL 55). */
export const proposeModel = on(credit.proposeModel).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const me = personOf(actor).id;
  const row = holdsAll(actor, keepers) ? await findModelRow(db, input.id, today) : undefined;
  if (!row) throw errors.MODEL_NOT_FOUND();
  if (row.state !== 'draft') throw errors.MODEL_MOVED();
  if (row.startsOn <= today) throw errors.STARTS_PASSED();
  const preview = await findPreview(db, row.id);
  if (preview?.shown.state !== 'done' || preview.digest !== digestOf(JSON.stringify(row.body)))
    throw errors.PREVIEW_NEEDED();
  if (!(await isAssessed(db))) throw errors.ASSESSMENT_NEEDED();
  const { rows } = await sql<{
    flow: Parameters<typeof openCase>[2] | null;
  }>`SELECT ${flowOn('creditModel', today)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow for credit models is in force on ${today}`);
  const caseId = await openCase(
    db,
    context,
    { ...flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{
        kind: 'creditModel',
        subject: `credit_model:${row.id}`,
        title: row.version,
        openedBy: me,
        committeeId: null,
      },
      ...{ page: modelPage(row.id), ownPage: modelPage(row.id), facts: {} },
      parties: [{ personId: me, reason: 'ownClaim' }],
    },
  );
  if (!caseId || !(await moveModel(db, row.id, 'draft', 'proposed', caseId))) throw errors.MODEL_MOVED();
  audit({ subject: `credit_model:${row.id}`, before: 'draft', after: 'proposed' });
  return { id: row.id };
});
