import { claimTelling } from '../flows/effects';
import { findStanding } from '../flows/facts';
import { findHolders, partyOf } from '../flows/holder-store';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import type { EventKind, Standing } from '../flows/standing';
import { turnTelling } from '../flows/tasks';
import { offices, type Language } from '../../contracts/wire';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, handle } from '../shared/queue';
import { postNotices } from './effects';
import { tellExtension } from './tell-extension';

const titles: Partial<Record<EventKind, (title: string) => Record<Language, string>>> = {
  handedOn: (title) => ({ 'zh-CN': `${title}转交你办理`, en: `Handed on to you: ${title}` }),
  signerAsked: (title) => ({ 'zh-CN': `${title}请你会签`, en: `Please sign too: ${title}` }),
  reminded: (title) => ({ 'zh-CN': `催办：${title}等你办理`, en: `Reminder: ${title} waits for you` }),
  escalated: (title) => ({ 'zh-CN': `${title}已超期，请你督办`, en: `Overdue, now yours too: ${title}` }),
};
const dueBy: Record<Language, (day: string) => string> = {
  'zh-CN': (day) => `${day} 前办结。`,
  en: (day) => `Due by ${day}.`,
};

/** Whoever's turn it has become, or still is, hears of it, and of an extension whoever waits; nobody of what was taken back or has been done since. */
export const tellTurn = handle(turnTelling, (db, now, { caseId, eventId }) =>
  db.transaction().execute(async (transaction) => {
    const standing = await findStanding(transaction, caseId);
    const event = standing?.events.find((each) => each.id === eventId);
    if (standing && event?.kind === 'extended') return done(await tellExtension(transaction, now, standing, event));
    const say = event && titles[event.kind];
    if (!standing || !event || !say) return done('nothing to tell');
    const moves = event.kind === 'handedOn' || event.kind === 'signerAsked';
    if (moves && !(await claimTelling(transaction, caseId, event.version))) return done('takenBack');
    const title = say(standing.title);
    const body = (language: Language) =>
      [event.reason, standing.dueOn && dueBy[language](standing.dueOn)].filter(Boolean).join(' ');
    const words = {
      'zh-CN': { title: title['zh-CN'], body: body('zh-CN') },
      en: { title: title.en, body: body('en') },
    };
    const people = await whom(transaction, dayOf(now), standing, event.toPerson);
    const told = people.map((personId) => ({
      ...{ personId, kind: `flows.${event.kind}` as const, words, link: standing.page },
      // A colleague's words are on no duty.
      ...{ dedupeKey: `flow:${eventId}`, template: 'reviewWaiting' as const, duty: !event.reason },
    }));
    return done(`told ${await postNotices(transaction, now, told)}`);
  }),
);

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
