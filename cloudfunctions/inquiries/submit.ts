import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { lookFor, shownAfter, takeStep } from './step';
import { tellTurn } from './tell';

/** The draft is put up for somebody else to look at. */
export const submit = on(inquiries.submit).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'draft');
  if (typeof looking === 'string') throw errors[looking]();
  const me = personOf(context.actor).id;
  const { draft } = input;
  const done = await takeStep(context, looking, { do: 'pass' }, { left: { draft, drafting_by: me, drafted_by: me } });
  if (done !== 'moved') throw errors[done]();
  await tellTurn(context, looking.row.id);
  context.audit({ subject: `inquiry:${looking.row.id}`, before: looking.row.draft, after: draft });
  return shownAfter(context, looking.row.id);
});
