import { meetings } from '../../contracts/meetings';
import { findWaitingCheck, saveVerdict } from '../ground/content-check';
import { on, personOf } from '../shared/implement';
import { findWords, saveWords } from './names-store';

/** What WeChat left open or refused, somebody of the secretariat passes, or says otherwise. */
export const decideNames = on(meetings.decideNames).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { registrationId, reword, reason } = input;
    const before = await findWords(db, actor, registrationId);
    if (!before) throw errors.REGISTRATION_NOT_FOUND();
    if (before.state !== 'review' && before.state !== 'risky') throw errors.NOTHING_TO_JUDGE();
    const comes = before.companions.filter(({ droppedAt }) => !droppedAt);
    if (reword && reword.companions.length !== comes.length) throw errors.OTHER_COMPANIONS();
    const after = reword && {
      ...reword,
      companions: before.companions.map((each) => ({
        ...each,
        name: reword.companions[comes.indexOf(each)] ?? each.name,
      })),
    };
    await saveWords(db, registrationId, after ?? before);
    const checkId = await findWaitingCheck(db, `registration:${registrationId}`);
    // Words that were replaced have not passed.
    if (checkId && !reword)
      await saveVerdict(db, { checkId, state: 'pass', trace: null, judgedBy: personOf(actor).id, reason }, now);
    audit({ subject: `registration:${registrationId}`, before, after: { ...after, state: 'pass' }, reason });
    return { words: 'pass' as const };
  },
);
