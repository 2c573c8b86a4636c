import { changes } from '../../contracts/changes';
import { NoLonger } from '../shared/refusal';
import { on, personOf } from '../shared/implement';
import { beginChange, holdLiving } from './begin';
import { findHand } from './store';

/** The company's own report; its primary representative makes it, for it may end the membership. */
export const ask = on(changes.ask).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const me = personOf(actor).id;
  const file = actor.actingFor ? await holdLiving(db, actor.actingFor) : undefined;
  if (!file) throw new NoLonger();
  const { stands, primary } = await findHand(db, me, file.id);
  if (!stands) throw new NoLonger();
  if (file.kind !== 'individual' && !primary) throw errors.PRIMARY_ONLY();
  const begun = await beginChange(context, file, input, { id: me, as: 'member' });
  if (typeof begun === 'string') throw errors[begun]();
  return begun;
});
