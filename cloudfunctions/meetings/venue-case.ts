import { sql } from 'kysely';
import type { Finding } from '../../contracts/meetings';
import { makeMove, openCase, renewCase } from '../flows/effects';
import { flowOn, lastStandingOf } from '../flows/facts';
import type { Step } from '../flows/judge-step';
import type { Standing } from '../flows/standing';
import { holdCalendar } from '../ground/parameters';
import type { Db } from '../shared/db';
import type { Context } from '../shared/implement';
import { venueParties, type VenueDuties } from './judge-notice';
import { alertDeciders } from './tell';
import { checkPage } from './venue-page';

/** What the decisions on venues are called among all that is decided by steps. */
export const venue = 'venue';
export const venueSubject = (meetingId: string): string => `meeting:${meetingId}`;

interface Asked {
  id: string;
  title: string;
  committeeId: string | null;
  duties: VenueDuties;
  venueCase: Standing | null;
}
type Now = Pick<Context, 'db' | 'now' | 'today'>;

/**
 * What the check found waits for whoever decides on venues: as a case, until it is decided or does not hold any more.
 * @param holding what keeps the meeting from being announced
 * @param by who brings it
 */
export async function askForVenue(
  context: Now,
  meeting: Asked,
  holding: readonly Finding[],
  by: string,
): Promise<void> {
  const keys = holding.flatMap(({ key, decision }) => (key && !decision ? [key] : []));
  if (keys.length === 0) return;
  const about = { title: meeting.title, committeeId: meeting.committeeId, facts: { keys } };
  const parties = venueParties({ ...meeting.duties, writers: [...meeting.duties.writers, by] });
  if (meeting.venueCase) await renewCase(context.db, meeting.venueCase.id, about, parties);
  else
    await openCase(context.db, context, await flowOfTheDay(context), {
      ...{ kind: venue, subject: venueSubject(meeting.id), openedBy: by, parties },
      ...{ page: checkPage(meeting.id), ownPage: checkPage(meeting.id) },
      ...about,
    });
  await alertDeciders(context, meeting, holding, by);
}

async function flowOfTheDay({ db, today }: Now) {
  const { rows } = await sql<{
    flow: { id: string; steps: Step[] } | null;
  }>`SELECT ${flowOn(venue, today)} AS flow`.execute(db);
  if (!rows[0]?.flow) throw new Error(`no flow for venues is in force on ${today}`);
  return { ...rows[0].flow, overrides: Object.fromEntries(await holdCalendar(db, today)) };
}

/** Ends the question where nothing of it is left: another place, another day, no meeting. */
export async function dropVenueCase(context: Now, open: Standing | null, by: string | null): Promise<void> {
  // Whoever decides it at this moment ends it too.
  if (open) await makeMove(context.db, open, { do: 'withdraw' }, { personId: by }, context);
}

/** The latest question about the venue of a meeting, whether it still waits or was decided. */
export async function findLastVenueCase(db: Db, meetingId: string): Promise<Standing | null> {
  const { rows } = await sql<{ last: Standing | null }>`
    SELECT ${lastStandingOf(venue, sql`${venueSubject(meetingId)}`)} AS last`.execute(db);
  return rows[0]?.last ?? null;
}
/** The question that still waits. */
export async function findVenueCase(db: Db, meetingId: string): Promise<Standing | null> {
  const last = await findLastVenueCase(db, meetingId);
  return last?.state === 'open' ? last : null;
}
