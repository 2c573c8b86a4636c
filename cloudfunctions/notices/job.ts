import { done, later, type TaskHandlers } from '../shared/queue';
import { Unavailable } from '../shared/unavailable';
import { sendSubscribeMessage } from '../shared/wechat';
import { findSendable, markHandedOver, unmarkHandedOver } from './store';
import { tellTurn } from './tell-turn';
import { chosenTemplate, messageData } from './templates';

/**
 * A subscribe message is sent at most once. The grant is marked before WeChat is asked, so a function that is killed in
 * between leaves a message unsent rather than one sent twice: the inbox has the notice in any case, and a second
 * message would use up a grant that the person gave for something else. Only what WeChat certainly did not take is
 * tried again.
 */
export const tasks: TaskHandlers = {
  tellTurn,
  async sendSubscribeMessage(db, now, { noticeId }) {
    const message = await findSendable(db, noticeId);
    const chosen = message && chosenTemplate(message.template);
    if (!message?.openid || !chosen) return done('nobodyToSendTo');
    if (!(await markHandedOver(db, noticeId, now))) return done('perhapsSent');
    try {
      const { openid, title, body, link, createdAt } = message;
      const data = messageData(chosen, { title, body, at: createdAt });
      const { state, errcode } = await sendSubscribeMessage({
        openid,
        templateId: chosen.templateId,
        page: link?.replace(/^\//, '') ?? null,
        data,
      });
      if (state === 'sent' || state === 'refused') return done(state);
      if (state === 'wrong') return done(`wrong ${errcode}`);
      await unmarkHandedOver(db, noticeId);
      return later(`busy ${errcode}`);
    } catch (error) {
      if (!(error instanceof Unavailable) || error.mayHaveArrived) return done('perhapsSent');
      await unmarkHandedOver(db, noticeId);
      return later('unavailable');
    }
  },
};
