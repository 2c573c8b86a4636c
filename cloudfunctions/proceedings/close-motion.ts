import { proceedings } from '../../contracts/proceedings';
import { on } from '../shared/implement';
import { countAndClose } from './count-and-close';
import { findMotion, lockMotion, saveClosed } from './motion-store';
import { presentMotion } from './present';

/** Locked first and counted after, in a statement of its own: every vote that was answered is in the count. */
export const closeMotion = on(proceedings.closeMotion).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { motionId, withdraw } = input;
    const motion = await lockMotion(db, actor, motionId);
    if (!motion) throw errors.MOTION_NOT_FOUND();
    if (motion.state !== 'open') throw errors.MOTION_CLOSED();
    const result = withdraw ? null : await countAndClose(db, motion, now);
    if (withdraw) await saveClosed(db, motionId, { state: 'withdrawn', result: null, uncounted: [] }, now);
    audit({ subject: `motion:${motionId}`, after: { result }, note: withdraw ? 'withdrawn' : 'closed' });
    return presentMotion(await findMotion(db, actor, motionId, now), motion.meeting);
  },
);
