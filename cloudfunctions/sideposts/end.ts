import { sideposts } from '../../contracts/sideposts';
import { on, personOf } from '../shared/implement';
import { findStart, saveEnd } from './post-store';

export const end = on(sideposts.end).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const own = { id: input.postId, personId: personOf(actor).id };
  const from = await findStart(db, own);
  if (from === undefined) throw errors.POST_NOT_FOUND();
  if (input.endedOn < from || input.endedOn > today) throw errors.DAY_WRONG();
  const ended = await saveEnd(db, own, input.endedOn, now);
  if (!ended) throw errors.POST_NOT_FOUND();
  audit({ subject: `side_post:${own.id}`, after: { endedOn: input.endedOn } });
  return ended;
});
