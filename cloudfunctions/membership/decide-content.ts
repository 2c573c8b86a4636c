import { membership } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { findApplication } from './application-store';
import { isApplicant } from './handled';
import { findWaitingCheck, saveVerdict } from '../ground/content-check';
import { saveContentState } from './content-store';
import { officesFor } from '../ground/reach';

/** WeChat left it to a person: the secretariat decides, with a reason. */
export const decideContent = on(membership.decideContent).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const record = await findApplication(db, input.membershipId);
    if (!record || officesFor(actor, record.committee_id, secretariat).length === 0)
      throw errors.APPLICATION_NOT_FOUND();
    if (isApplicant(actor, record)) throw errors.OWN_COMPANY();
    const check = await findWaitingCheck(db, `membership:${record.id}`);
    const state = input.pass ? ('pass' as const) : ('risky' as const);
    const saved =
      check &&
      (await saveVerdict(
        db,
        { checkId: check, state, trace: null, judgedBy: personOf(actor).id, reason: input.reason },
        now,
      ));
    if (!saved) throw errors.NOTHING_TO_JUDGE();
    await saveContentState(db, record.id, state);
    audit({
      subject: `membership:${record.id}`,
      before: { content: record.content_state },
      after: { content: state },
      reason: input.reason,
    });
    return { content: state };
  },
);
