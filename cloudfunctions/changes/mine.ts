import { changes } from '../../contracts/changes';
import { on, personOf } from '../shared/implement';
import { NoLonger } from '../shared/refusal';
import { presentChange } from './present';
import { findChanges, findOwn } from './store';

export const mine = on(changes.mine).handler(async ({ context: { db, actor } }) => {
  const membershipId = actor.actingFor;
  if (!membershipId) throw new NoLonger();
  const question = { open: false, membershipId, q: null, own: true, after: null, limit: 50 };
  const rows = (await findChanges(db, actor, question)).filter((each) => each.membershipId === membershipId);
  const { primary, formerly } = await findOwn(db, personOf(actor).id, membershipId);
  return {
    rows: rows.map(presentChange),
    formerly,
    mayAsk: primary && !rows.some(({ state }) => state === 'open'),
  };
});
