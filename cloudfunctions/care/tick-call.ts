import { care } from '../../contracts/care';
import { on, personOf } from '../shared/implement';
import { tick } from './call-store';

export const tickCall = on(care.tickCall).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!(await tick(db, actor, { ...input, today, by: personOf(actor).id }, now))) throw errors.MEMBER_NOT_FOUND();
  audit({ subject: `membership:${input.membershipId}`, note: `${input.list} ${input.called}` });
  return {};
});
