import { inquiries } from '../../contracts/inquiries';
import { on, personOf } from '../shared/implement';
import { receive } from './receive';

export const ask = on(inquiries.ask).handler(async ({ input, context, errors }) => {
  const { actor, today, audit } = context;
  const personId = personOf(actor).id;
  const { forUnit, ...question } = input;
  const unitId = forUnit ? actor.actingFor : null;
  if (forUnit && !unitId) throw errors.NO_UNIT();
  const from = unitId ? ({ asker: 'member', personId, unitId } as const) : ({ asker: 'person', personId } as const);
  const { id, number, due } = await receive(context, question, from, today);
  audit({ subject: `inquiry:${id}`, after: { asker: from.asker, topic: question.topic, number } });
  return { inquiryId: id, number, dueOn: due.day, provisional: due.provisional };
});
