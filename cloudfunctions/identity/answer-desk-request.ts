import { identity } from '../../contracts/identity';
import { afterMinutes } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { sessionHours } from './desk';
import { saveDeskAnswer } from './desk-store';

export const answerDeskRequest = on(identity.answerDeskRequest).handler(
  async ({ input, context: { db, now, today, actor, audit }, errors }) => {
    // A desk that could confirm desks would make its own session last for ever.
    if (actor.channel !== 'wechat') throw errors.WECHAT_ONLY();
    const expiresAt = afterMinutes(now, (await sessionHours(db, today)) * 60);
    const answered = await saveDeskAnswer(db, { ...input, personId: personOf(actor).id, expiresAt }, now);
    if (!answered) throw errors.DESK_CODE_EXPIRED();
    audit({ subject: `desk_session:${answered.id}`, after: { accept: input.accept, device: answered.device } });
    return {};
  },
);
