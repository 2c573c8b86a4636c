import { inquiries } from '../../contracts/inquiries';
import { stepsBefore } from '../flows/judge-move';
import { on, personOf } from '../shared/implement';
import { lookFor, settled, shownAfter, takeStep } from './step';
import { tellAsker, tellTurn } from './tell';

/**
 * Agreed, it is the answer: whoever asked reads it at once; to the registrar it has still to be handed over. Sent back, it is
 * drafted anew, and its day stays.
 */
export const review = on(inquiries.review).handler(async ({ input, context, errors }) => {
  const looking = await lookFor(context, input, 'review');
  if (typeof looking === 'string') throw errors[looking]();
  const { agree, reason } = input;
  const { row } = looking;
  if (!agree && reason.length < 2) throw errors.REASON_REQUIRED();
  const me = personOf(context.actor).id;
  const { today } = context;
  const drafting = stepsBefore(row.standing).at(0);
  if (!drafting) throw errors.NOT_NOW();
  const replied =
    row.asker === 'registrar'
      ? ({ state: 'reviewed' } as const)
      : ({ state: 'replied', reply: row.draft, replied_on: today, replied_by: me } as const);
  const done = agree
    ? await takeStep(context, looking, { do: 'pass' }, { left: { ...settled(looking), ...replied, reviewed_by: me } })
    : await takeStep(context, looking, { do: 'sendBack', toSeq: drafting.seq }, { reason, left: {} });
  if (done !== 'moved') throw errors[done]();
  if (agree) await tellAsker(context, row, 'replied');
  else await tellTurn(context, row.id);
  context.audit({ subject: `inquiry:${row.id}`, after: { agree }, ...(reason && { reason }) });
  return shownAfter(context, row.id);
});
