import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { countsUntil } from './decide';
import { lookFor, shownAfter, take } from './step';
import { tellDecided } from './tell';

/** The last word, by somebody who neither decided nor confirmed it. */
export const answer = on(complaints.answer).handler(async ({ input, context, errors }) => {
  const { today, actor, audit } = context;
  const looking = await lookFor(context, input, 'answer');
  if (typeof looking === 'string') throw errors[looking]();
  const { row } = looking;
  const { outcome, words } = input;
  const left = {
    ...{ final_outcome: outcome, final_words: words, final_on: today, final_by: personOf(actor).id },
    counts_until: await countsUntil(context, row, outcome),
  };
  if (!(await take(context, looking, { to: 'closed', clock: null, left, kind: 'answered', words })))
    throw errors.COMPLAINT_MOVED();
  await tellDecided(context, row, 'answered');
  audit({
    subject: `complaint:${row.id}`,
    before: { outcome: row.outcome },
    after: { outcome },
    reason: words.slice(0, 200),
  });
  return shownAfter(context, row.id);
});
