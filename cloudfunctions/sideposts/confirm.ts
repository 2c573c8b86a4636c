import { sideposts } from '../../contracts/sideposts';
import { on, personOf } from '../shared/implement';
import { findDeclarer, saveConfirmed } from './post-store';
import { mayConfirm } from './reach';

/** Looked at by somebody else than who declared it. */
export const confirm = on(sideposts.confirm).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const me = personOf(actor).id;
  const declarer = mayConfirm(actor) ? await findDeclarer(db, input.postId) : undefined;
  if (!declarer) throw errors.POST_NOT_FOUND();
  if (declarer === me) throw errors.OWN_POST();
  if (!(await saveConfirmed(db, input.postId, me, today))) throw errors.POST_NOT_FOUND();
  audit({ subject: `side_post:${input.postId}`, after: { confirmedOn: today } });
  return { confirmedOn: today };
});
