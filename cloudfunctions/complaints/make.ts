import { complaints } from '../../contracts/complaints';
import { on, personOf } from '../shared/implement';
import { areHis, attach, proofOf } from './papers';
import { receive } from './receive';

export const make = on(complaints.make).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const me = personOf(actor).id;
  if (input.forUnit && actor.actingFor === null) throw errors.NO_UNIT();
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const { manner, forUnit, fileIds, ...form } = input;
  const received = await receive(context, form, {
    ...{ manner, personId: me, unitId: forUnit ? actor.actingFor : null, sentAs: null },
  });
  if (typeof received === 'string') throw errors[received]();
  const { id, number, clock } = received;
  await attach(context, proofOf(id), fileIds, me);
  audit({ subject: `complaint:${id}`, after: { manner, kind: form.kind, number } });
  return { complaintId: id, number, dueOn: clock.due, provisional: clock.provisional };
});
