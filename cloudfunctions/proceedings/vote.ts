import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { barredFrom } from './judge-motion';
import { findVoteStanding, saveVote } from './vote-store';

/** One vote an entry of the roll, changed by whoever gave it until the motion closes; who has several gives each by itself. */
export const vote = on(proceedings.vote).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const { motionId, choice, entryId = null } = input;
  const saved = await saveVote(db, actor, { motionId, choice, entryId }, now);
  const standing = await findVoteStanding(db, actor, motionId, now);
  if (!standing) throw errors.MOTION_NOT_FOUND();
  if (saved) {
    audit({ subject: `motion:${motionId}`, note: entryId ? `${choice} for roll_entry:${entryId}` : choice });
    return { choice, voted: standing.voted };
  }
  if (!standing.open) throw errors.MOTION_CLOSED();
  const ballots = standing.ballots.filter((each) => entryId === null || each.entryId === entryId);
  const able = ballots.filter((each) => barredFrom(true, each) === null);
  if (able.length > 1) throw errors.WHICH_ENTRY({ data: { names: able.map(({ name }) => name) } });
  const [first] = ballots;
  if (!first && standing.ended)
    throw errors.RIGHT_ENDED({ data: { ...standing.ended, at: new Date(standing.ended.at).toISOString() } });
  if (!first) throw errors.NOT_ON_ROLL();
  switch (barredFrom(true, first)) {
    case 'conflict':
      throw errors.CONFLICT_OF_INTEREST();
    case 'late':
      throw errors.CAME_LATE();
    case 'given':
      throw errors.UNIT_VOTED({ data: { by: first.givenBy ?? '' } });
    default:
      throw errors.NOT_PRESENT();
  }
});
