import type { Finding } from '../../contracts/meetings';
import { findOfficeHolders } from '../identity/facts';
import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import { enqueue } from '../shared/queue';
import type { VenueDuties } from './judge-notice';
import { sayFinding } from './say-finding';
import { telling, type TellingEvent } from './tasks';
import { checkPage } from './venue-page';

type Told = Pick<Context, 'db' | 'now' | 'today'>;

/**
 * Whoever decides on venues hears of each finding once: compliance, or the director where nobody holds that office. Those
 * whose own meeting it is are asked only where nobody else could be (judge-notice.ts isOwnVenue).
 * @param by who brings it to be announced
 */
export async function alertDeciders(
  { db, now, today }: Told,
  meeting: { id: string; title: string; committeeId: string | null; duties: VenueDuties },
  findings: readonly Finding[],
  by: string,
): Promise<void> {
  const open = findings.filter((each) => !each.decision);
  if (open.length === 0) return;
  const compliance = await findOfficeHolders(db, today, ['compliance'], meeting.committeeId);
  const directors = await findOfficeHolders(db, today, ['director'], meeting.committeeId);
  const writers = [...meeting.duties.writers, by];
  const others = (people: string[]) => people.filter((each) => !writers.includes(each));
  const asked = [others(compliance), others(directors), compliance, directors];
  const holders = asked.find((people) => people.length > 0) ?? [];
  await postNotices(
    db,
    now,
    open.flatMap((finding) =>
      holders.map((personId) => ({
        personId,
        kind: 'meetings.venueAlert' as const,
        words: {
          'zh-CN': { title: `“${meeting.title}”的场地等你决定`, body: finding.message },
          en: { title: `Venue to decide: ${meeting.title}`, body: sayFinding(finding, 'en').message },
        },
        link: checkPage(meeting.id),
        dedupeKey: `venue:${meeting.id}:${finding.key}`,
        duty: true,
      })),
    ),
  );
}

/** Those whom it concerns hear after the commit, however many they are. */
export const tellMeeting = (
  { db, now }: Pick<Told, 'db' | 'now'>,
  meetingId: string,
  event: TellingEvent,
  version: number,
): Promise<void> =>
  enqueue(db, now, telling, [{ meetingId, event, version, at: now.toISOString() }], (task) =>
    [task.meetingId, task.event, ...(event === 'survey' ? [] : [task.version])].join(':'),
  );
