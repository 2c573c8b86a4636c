import { duplicates } from '../../contracts/duplicates';
import { on, personOf } from '../shared/implement';
import { findLikenesses, saveApart } from './candidate-store';

/** Remembered with what speaks for one member today: the pair comes back when more does. */
export const setApart = on(duplicates.setApart).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { firstId, secondId, reason } = input;
  if (firstId === secondId) throw errors.SAME_FILE();
  const { reached, likenesses } = await findLikenesses(db, actor, [firstId, secondId]);
  if (reached < 2) throw errors.MEMBER_NOT_FOUND();
  await saveApart(db, [firstId, secondId], { seen: likenesses, reason, by: personOf(actor).id }, now);
  audit({ subject: `membership:${firstId}`, after: { apart: secondId, seen: likenesses }, reason });
  return {};
});
