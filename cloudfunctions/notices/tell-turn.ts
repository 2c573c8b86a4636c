import { claimTelling } from '../flows/effects';
import { findStanding } from '../flows/facts';
import { findHolders, partyOf } from '../flows/holder-store';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import type { EventKind, Standing } from '../flows/standing';
import { offices } from '../../contracts/wire';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, type TaskOutcome, type Tasks } from '../shared/queue';
import { postNotices } from './effects';

const titles: Partial<Record<EventKind, (title: string) => string>> = {
  handedOn: (title) => `${title}转交你办理`,
  signerAsked: (title) => `${title}请你会签`,
  reminded: (title) => `催办：${title}等你办理`,
  escalated: (title) => `${title}已超期，请你督办`,
};

/** Whoever's turn it has become, or still is, hears of it; nobody of what was taken back or has been done since. */
export const tellTurn = (db: Db, now: Date, { caseId, eventId }: Tasks['tellTurn']): Promise<TaskOutcome> =>
  db.transaction().execute(async (transaction) => {
    const standing = await findStanding(transaction, caseId);
    const event = standing?.events.find((each) => each.id === eventId);
    const say = event && titles[event.kind];
    if (!standing || !event || !say) return done('nothing to tell');
    const moves = event.kind === 'handedOn' || event.kind === 'signerAsked';
    if (moves && !(await claimTelling(transaction, caseId, event.version))) return done('takenBack');
    const body = [event.reason, standing.dueOn && `${standing.dueOn} 前办结。`].filter(Boolean).join(' ');
    const people = await whom(transaction, dayOf(now), standing, event.toPerson);
    const told = people.map((personId) => ({
      ...{ personId, kind: 'reviewWaiting' as const, title: say(standing.title), body, link: standing.page },
      ...{ dedupeKey: `flow:${eventId}`, template: 'reviewWaiting' as const },
    }));
    return done(`told ${await postNotices(transaction, now, told)}`);
  });

async function whom(db: Db, day: string, standing: Standing, only: string | null): Promise<string[]> {
  const { committeeId, steps, seq } = standing;
  const found = await findHolders(db, day, { offices, committeeId }, only);
  const escalation = stepAt(steps, seq).escalateTo;
  return found
    .filter((each) => judgeTurn(partyOf(each), standing) === null)
    .filter(
      (each) => only !== null || standing.escalatedOn === null || !escalation || each.offices.includes(escalation),
    )
    .map((each) => each.personId);
}
