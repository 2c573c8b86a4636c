import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { on, personOf } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';
import { composeDocument, spokenOf, type Kept } from './compose';
import { withMe } from './fill';

/** A pseudonym takes the place of the words in that part, also where they are found again; or they stay, for a reason. No row goes. */
export const decideSecret = on(disclosure.decideSecret).handler(async ({ input, context, errors }) => {
  const { actor, audit } = context;
  const duty = await orRefuse(openDutyAt(context, input), errors);
  const { section, words, decision, said } = input;
  const part = spokenOf(composeDocument(duty)).find((each) => each.section === section);
  if (!part?.text.includes(words)) throw errors.SECRET_NOT_FOUND();
  const replaces = decision === 'replace';
  const decided: Kept = { section, words, with: replaces ? said : null, why: replaces ? null : said };
  const kept = [...duty.kept.filter((each) => each.section !== section || each.words !== words), decided];
  const sets = sql`kept = ${JSON.stringify(kept)}::jsonb, drafted_by = ${withMe(personOf(actor).id)}`;
  const after = await orRefuse(change(context, duty, sets, sql`d.state = 'open'`, null), errors);
  // The words themselves are what is to be kept out.
  audit({ subject: `disclosure:${duty.id}`, after: { section, decision }, reason: replaces ? undefined : said });
  return after;
});
