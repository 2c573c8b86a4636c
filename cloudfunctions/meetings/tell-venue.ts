import { toldAfter } from '../flows/judge-move';
import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { done, enqueue, handle } from '../shared/queue';
import { venueTelling } from './tasks';
import { checkPage } from './venue-page';
import { endDecision, findDecisionTold } from './venue-store';

/** Whoever made the meeting hears of a decision on its venue once it cannot be taken back any more. */
export const tellVenue = (db: Db, now: Date, decisionId: string): Promise<void> =>
  enqueue(db, toldAfter(now), venueTelling, [{ decisionId }], (task) => task.decisionId);

/** The telling and the claim that ends the taking back are one transaction. */
export const sayVenue = handle(venueTelling, (db, now, { decisionId }) =>
  db.transaction().execute(async (transaction) => {
    if (!(await endDecision(transaction, decisionId, 'told', now))) return done('takenBack');
    const told = await findDecisionTold(transaction, decisionId);
    if (!told) return done('gone');
    const { title, reason, verdict, meetingId, createdBy } = told;
    const moves = verdict === 'moveMeeting';
    await postNotices(transaction, now, [
      {
        personId: createdBy,
        kind: 'meetings.venueAlert',
        words: {
          'zh-CN': { title: moves ? `“${title}”要换会场` : `“${title}”的场地可以用`, body: reason },
          en: { title: moves ? `Another venue needed: ${title}` : `Venue accepted: ${title}`, body: reason },
        },
        link: checkPage(meetingId),
      },
    ]);
    return done(verdict);
  }),
);
