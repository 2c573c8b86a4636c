import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { on, personOf } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';
import { draftOf } from './draft-store';

/** The figures as the books say them now; what a person wrote stays. */
export const fill = on(disclosure.fill).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const duty = await orRefuse(openDutyAt(context, input), errors);
  const draft = await draftOf(db, duty);
  const sets = sql`sections = ${JSON.stringify(draft)}::jsonb, drafted_at = ${now}, drafted_by = ${withMe(personOf(actor).id)}`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, { kind: 'filled' }), errors);
  audit({ subject: `disclosure:${duty.id}`, after: { filled: draft.sections.length } });
  return after;
});
/** Whoever has written it does not review it. */
export const withMe = (id: string) =>
  sql`CASE WHEN ${id}::uuid = ANY(d.drafted_by) THEN d.drafted_by ELSE d.drafted_by || ${id}::uuid END`;
