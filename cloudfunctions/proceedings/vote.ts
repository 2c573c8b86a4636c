import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { findVoteStanding, saveVote } from './vote-store';

/** One vote an entry of the roll, changed by whoever gave it until the motion closes. */
export const vote = on(proceedings.vote).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const { motionId, choice } = input;
  const saved = await saveVote(db, actor, motionId, choice, now);
  const standing = await findVoteStanding(db, actor, motionId);
  if (!standing) throw errors.MOTION_NOT_FOUND();
  if (saved === 0) {
    if (!standing.open) throw errors.MOTION_CLOSED();
    if (!standing.onRoll) throw errors.NOT_ON_ROLL();
    if (standing.conflict) throw errors.CONFLICT_OF_INTEREST();
    if (standing.votedBy !== null && standing.here) throw errors.UNIT_VOTED({ data: { by: standing.votedBy } });
    throw errors.NOT_PRESENT();
  }
  audit({ subject: `motion:${motionId}`, note: choice });
  return { choice, voted: standing.voted };
});
