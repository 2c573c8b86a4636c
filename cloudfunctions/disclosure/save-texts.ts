import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { audiences } from '../../contracts/disclosure-kinds';
import { on, personOf } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';
import { withMe } from './fill';

/** Texts alone: a figure is what the books say. */
export const saveTexts = on(disclosure.saveTexts).handler(async ({ input, context, errors }) => {
  const { now, actor, audit } = context;
  const duty = await orRefuse(openDutyAt(context, input), errors);
  if (!duty.sections) throw errors.NOT_FILLED();
  const audience = input.audience ?? duty.audience;
  if (audiences.indexOf(audience) > audiences.indexOf(duty.defaultAudience)) throw errors.NARROWER();
  const known = new Set(duty.sections.map(({ key }) => key));
  const given = Object.fromEntries(Object.entries(input.texts).filter(([key]) => known.has(key)));
  const texts = { ...duty.texts, ...given };
  const sets = sql`texts = ${JSON.stringify(texts)}::jsonb, audience = ${audience}, drafted_at = ${now}, drafted_by = ${withMe(personOf(actor).id)}`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, null), errors);
  audit({
    subject: `disclosure:${duty.id}`,
    before: { texts: duty.texts, audience: duty.audience },
    after: { texts, audience },
  });
  return after;
});
