import { sideposts } from '../../contracts/sideposts';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { takeTurns } from '../shared/take-turns';
import { judgePost } from './judge-post';
import { savePost } from './post-store';

/** What is declared stands as it was said; another looks at it. */
export const declare = on(sideposts.declare).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const refusal = judgePost(input, today);
  if (refusal) throw errors[refusal]();
  const personId = personOf(actor).id;
  await takeTurns(db, 'sideposts', personId);
  const id = newId(now);
  const saved = await savePost(db, { id, personId, form: input, today }, now);
  if (!saved) throw errors.DECLARED_ALREADY();
  audit({ subject: `side_post:${id}`, after: input });
  return { postId: id, member: saved.member };
});
