import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findApplication } from './application-store';
import type { ContentState } from '../ground/content-check';
import { stepsBefore } from '../flows/judge-move';
import { judgeTurn } from '../flows/judge-turn';
import { mayReview } from './judge-review';
import { findVotingRule } from './resolution';
import { presentApplication } from './present';
import { barredAs } from './review-queue';

const show = ([num, den]: readonly [number, number]) => `${num}/${den}`;

export const reviewCase = on(membership.reviewCase).handler(
  async ({ input, context: { db, actor, today }, errors }) => {
    const record = await findApplication(db, input.membershipId);
    if (!record || !mayReview(actor, record)) throw errors.APPLICATION_NOT_FOUND();
    const { flow } = record;
    const rule =
      flow?.steps.find(({ seq }) => seq === flow.seq)?.kind === 'vote' ? await findVotingRule(db, today) : null;
    return {
      ...presentApplication(record, 'staff', today),
      barred: flow ? barredAs(judgeTurn(actor, flow)) : ('notWaiting' as const),
      returnTo: flow ? stepsBefore(flow).map(({ seq }) => seq) : [],
      content: record.content_state as ContentState,
      votingRule: rule && { quorum: show(rule.quorum), pass: show(rule.pass), enforced: rule.enforced },
    };
  },
);
