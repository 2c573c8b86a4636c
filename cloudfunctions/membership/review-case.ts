import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findApplication } from './application-store';
import type { ContentState } from './content-store';
import { findVotingRule, reviewFacts } from './decide';
import { presentApplication } from './present';
import { officesFor } from '../ground/reach';
import { judgeReviewer, readers } from './judge-reviewer';

const show = ([num, den]: readonly [number, number]) => `${num}/${den}`;

export const reviewCase = on(membership.reviewCase).handler(
  async ({ input, context: { db, actor, today }, errors }) => {
    const record = await findApplication(db, input.membershipId);
    if (!record || officesFor(actor, record.committee_id, readers).length === 0) throw errors.APPLICATION_NOT_FOUND();
    const facts = reviewFacts(record);
    const rule = facts.step.kind === 'councilDecision' ? await findVotingRule(db, today) : null;
    return {
      ...presentApplication(record, 'staff', today),
      barred: judgeReviewer(actor, facts),
      content: record.content_state as ContentState,
      votingRule: rule && { quorum: show(rule.quorum), pass: show(rule.pass), enforced: rule.enforced },
    };
  },
);
