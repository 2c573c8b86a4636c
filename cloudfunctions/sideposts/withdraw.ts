import { sideposts } from '../../contracts/sideposts';
import { on, personOf } from '../shared/implement';
import { saveWithdrawal } from './post-store';

/** What was declared by mistake is not edited: it is withdrawn with a reason, stays to be read, and is declared anew. */
export const withdraw = on(sideposts.withdraw).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { postId, reason } = input;
  const withdrawn = await saveWithdrawal(db, { id: postId, personId: personOf(actor).id }, reason, now);
  if (!withdrawn) throw errors.POST_NOT_FOUND();
  audit({ subject: `side_post:${postId}`, reason });
  return withdrawn;
});
