import type { Motion } from '../../contracts/motion';
import type { Db } from '../shared/db';
import { judgeMotion } from './judge-motion';
import { countMotion, saveClosed, type HeldMotion } from './motion-store';

/** Counts a motion that the caller has locked, by the rule with which it was put, of those who stand at the instant. */
export async function countAndClose(db: Db, motion: HeldMotion, at: Date): Promise<NonNullable<Motion['result']>> {
  const count = await countMotion(db, motion.motionId, motion.meetingId, at);
  const result = judgeMotion(count, motion.rule);
  await saveClosed(db, motion.motionId, { state: 'closed', result, uncounted: count.uncounted }, at);
  return result;
}
