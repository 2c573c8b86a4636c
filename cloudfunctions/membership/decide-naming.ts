import { membership } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { findWaitingCheck, saveVerdict } from '../ground/content-check';
import { officesFor } from '../ground/reach';
import { on, personOf } from '../shared/implement';
import { findNaming, saveNaming } from './naming-store';

/** What WeChat left open or refused, somebody of the secretariat passes, or says otherwise. */
export const decideNaming = on(membership.decideNaming).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { representativeId, reword, reason } = input;
    const before = await findNaming(db, representativeId);
    if (!before || officesFor(actor, before.committeeId, secretariat).length === 0)
      throw errors.REPRESENTATIVE_NOT_FOUND();
    if (actor.units.some(({ membershipId }) => membershipId === before.membershipId)) throw errors.OWN_COMPANY();
    if (before.state !== 'review' && before.state !== 'risky') throw errors.NOTHING_TO_JUDGE();
    const after = reword ? { name: reword.name, title: reword.title || null } : before;
    await saveNaming(db, representativeId, after);
    const checkId = await findWaitingCheck(db, `representative:${representativeId}`);
    // Words that were replaced have not passed.
    if (checkId && !reword)
      await saveVerdict(db, { checkId, state: 'pass', trace: null, judgedBy: personOf(actor).id, reason }, now);
    audit({
      subject: `membership:${before.membershipId}`,
      before: { representativeId, name: before.name, title: before.title },
      after: { representativeId, name: after.name, title: after.title },
      reason,
    });
    return {};
  },
);
