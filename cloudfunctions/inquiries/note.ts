import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { receive } from './receive';

/** What the registrar asked on paper or by phone; its clock began on the day on which it came. */
export const note = on(inquiries.note).handler(async ({ input, context, errors }) => {
  const { actor, today, audit } = context;
  const { authority, cameBy, receivedOn, ...question } = input;
  if (receivedOn > today) throw errors.DAY_AHEAD();
  const noted = { by: personOf(actor).id, authority, cameBy };
  const { id, number, due } = await receive(
    context,
    { ...question, mayPublish: false },
    { asker: 'registrar', noted },
    receivedOn,
  );
  audit({ subject: `inquiry:${id}`, after: { asker: 'registrar', authority, number } });
  return { inquiryId: id, number, dueOn: due.day, provisional: due.provisional };
});
