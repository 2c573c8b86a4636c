import { workbench } from '../../contracts/workbench';
import { findCalendarOverrides } from '../ground/parameters';
import { mustChoose, type Actor } from '../shared/actor';
import { on } from '../shared/implement';
import { published } from './published';
import { findHome, type HomeRow } from './home-store';
import { presentDuty, sourcesOf } from './present-duty';
import { showMemberNo } from './present-member';

const shown = { duties: 4, meetings: 3 };
const iso = (instant: string) => new Date(instant).toISOString();

export const home = on(workbench.home).handler(async ({ context }) => {
  const { db, actor, now, today } = context;
  const found = await findHome(db, published.duties, actor, { now, year: Number(today.slice(0, 4)), ...shown });
  const overrides = await findCalendarOverrides(db, `${today.slice(0, 4)}-01-01`);
  const given = { language: context.language, today, overrides, mine: true };
  const { card, nextMeeting: next } = found;
  return {
    signedIn: actor.person !== null || actor.openid !== null,
    today,
    role: homeOf(actor, found),
    name: actor.person?.name ?? null,
    offices: actor.offices.map(({ office, committeeName }) => ({ office, committeeName })),
    unread: found.unread,
    mustChoose: mustChoose(actor),
    card: card && { ...card, memberNo: showMemberNo(card.memberNo) },
    applications: found.applications.map((each) => ({ ...each, submittedAt: iso(each.submittedAt) })),
    duties: {
      rows: found.duties.map((row) => presentDuty(published.duties, row, given)),
      counts: found.counts,
      sources: sourcesOf(published.duties, found.kinds, context.language),
    },
    nextMeeting: next && {
      ...next,
      startsAt: iso(next.startsAt),
      endsAt: iso(next.endsAt),
      offerUntil: next.offerUntil && iso(next.offerUntil),
    },
    meetings: found.meetings.map((each) => ({
      ...each,
      startsAt: iso(each.startsAt),
      registrationClosesAt: iso(each.registrationClosesAt),
    })),
  };
});

/** Nobody who holds an office is treated as a visitor, whichever office it is. */
const homeOf = (actor: Actor, { applications }: HomeRow) =>
  actor.offices.length > 0
    ? 'office'
    : actor.actingFor || mustChoose(actor)
      ? 'member'
      : applications.length > 0
        ? 'applicant'
        : 'visitor';
