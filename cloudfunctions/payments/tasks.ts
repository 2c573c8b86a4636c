import { defineTask } from '../shared/queue';

/** A refund by WeChat that is approved, asked of WeChat until it answers. */
export const sendRefund = defineTask<{ refundId: string }>({
  name: 'sendRefund',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});
