import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { saveStep } from './inquiry-store';
import { lookFor, shownAfter, takeStep } from './step';

/** Whoever begins to write has it, until he hands it on. */
export const take = on(inquiries.take).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'take');
  if (typeof looking === 'string') throw errors[looking]();
  const me = personOf(context.actor).id;
  const left = { drafting_by: me };
  const has = looking.row.standing.assignedTo === me;
  const taken = has
    ? (await saveStep(context.db, looking.row, left))
      ? 'moved'
      : 'INQUIRY_MOVED'
    : await takeStep(context, looking, { do: 'handOn', toPerson: me }, { left });
  if (taken !== 'moved') throw errors[taken]();
  context.audit({ subject: `inquiry:${looking.row.id}`, note: 'taken' });
  return shownAfter(context, looking.row.id);
});
