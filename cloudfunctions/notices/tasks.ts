import { defineTask } from '../shared/queue';

/** The inbox has the notice in any case. */
export const subscribeMessage = defineTask<{ noticeId: string }>({
  name: 'sendSubscribeMessage',
  rank: 3,
  patience: 12,
});
