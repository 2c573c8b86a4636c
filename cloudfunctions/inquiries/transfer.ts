import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { lookFor, settled, shownAfter, takeStep } from './step';
import { tellAsker } from './tell';

/** Not the association's matter: whoever asked reads to whom to turn, and that is the end of it here. */
export const transfer = on(inquiries.transfer).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'transfer');
  if (typeof looking === 'string') throw errors[looking]();
  const { now, today, actor, audit } = context;
  const { words } = input;
  const left = {
    ...({ ...settled(looking), state: 'transferred', closed_at: now } as const),
    ...{ reply: words, replied_on: today, replied_by: personOf(actor).id },
  };
  const done = await takeStep(context, looking, { do: 'refuse' }, { reason: words, left });
  if (done !== 'moved') throw errors[done]();
  await tellAsker(context, looking.row, 'transferred');
  audit({ subject: `inquiry:${looking.row.id}`, after: { state: 'transferred' }, reason: words });
  return shownAfter(context, looking.row.id);
});
