import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import { holdCalendar } from '../ground/parameters';
import { on, personOf } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';
import { composeDocument, sealed, stillWanting } from './compose';
import { secretsOf } from './present';
import { dutyPage } from './pages';
import { tellTurn } from './tell';

export const disclosureFlow = 'disclosure';

/** From here on its words stand still: what is reviewed is what will be published. */
export const submit = on(disclosure.submit).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const me = personOf(actor).id;
  const duty = await orRefuse(openDutyAt(context, input), errors);
  if (!duty.sections) throw errors.NOT_FILLED();
  const wanting = stillWanting(duty.wanting, duty).filter(({ until }) => until !== 'books');
  if (wanting.length > 0) throw errors.STILL_WANTING({ data: { what: wanting.map(({ what }) => what) } });
  const open = (await secretsOf(db, duty)).filter(({ keptFor }) => keptFor === null);
  if (open.length > 0) throw errors.SECRETS_FOUND({ data: { count: open.length } });
  const { rows } = await sql<{
    flow: Parameters<typeof openCase>[2] | null;
  }>`SELECT ${flowOn(disclosureFlow, today)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow for disclosures is in force on ${today}`);
  const caseId = await openCase(
    db,
    context,
    { ...flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{ kind: disclosureFlow, subject: `disclosure:${duty.id}`, title: duty.title, committeeId: null, openedBy: me },
      ...{ page: dutyPage(duty.id), ownPage: dutyPage(duty.id) },
      // Whoever wrote a word of it does not review it.
      parties: [...new Set([me, ...duty.draftedBy])].map((personId) => ({ personId, reason: 'ownClaim' as const })),
    },
  );
  if (!caseId) throw errors.DUTY_MOVED();
  const { document, sha256 } = sealed(composeDocument(duty));
  const sets = sql`state = 'reviewing', document = ${document}, sha256 = ${sha256}, case_id = ${caseId}`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, { kind: 'submitted' }), errors);
  await tellTurn(context, duty.id);
  audit({ subject: `disclosure:${duty.id}`, after: { sha256, version: duty.versions + 1 } });
  return after;
});
