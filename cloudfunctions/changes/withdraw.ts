import { changes } from '../../contracts/changes';
import { on, personOf } from '../shared/implement';
import { findChange, saveAnswer } from './store';

export const withdraw = on(changes.withdraw).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const me = personOf(actor).id;
  const change = await findChange(db, input.changeId);
  if (!change || change.askedById !== me) throw errors.CHANGE_NOT_FOUND();
  if (!(await saveAnswer(db, change.id, { state: 'withdrawn', by: me, answer: null }, now)))
    throw errors.CHANGE_ANSWERED();
  audit({ subject: `membership:${change.membershipId}`, after: { changeId: change.id, state: 'withdrawn' } });
  return {};
});
