import { credit } from '../../contracts/credit';
import { makeMove } from '../flows/effects';
import { sql } from 'kysely';
import { on, personOf } from '../shared/implement';
import { closeObjection, findObjection } from './objection-store';
import { presentObjection } from './present-objection';

/** A member takes back what it said; the record stands as it did. */
export const withdrawObjection = on(credit.withdrawObjection).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const me = personOf(actor).id;
  const before = await findObjection(db, input.id, me, sql<boolean>`false`);
  if (!before?.own) throw errors.OBJECTION_NOT_FOUND();
  if (before.standing.state !== 'open') throw errors.OBJECTION_MOVED();
  const moved = await makeMove(db, before.standing, { do: 'withdraw' }, { personId: me }, context);
  if (typeof moved === 'string') throw errors.OBJECTION_MOVED();
  await closeObjection(db, before.id, '', false, today);
  const after = await findObjection(db, input.id, me, sql<boolean>`false`);
  if (!after) throw new Error('an objection is not deleted');
  audit({ subject: `membership:${before.membershipId}`, after: { objection: before.id, withdrawn: true } });
  return presentObjection(context, after);
});
