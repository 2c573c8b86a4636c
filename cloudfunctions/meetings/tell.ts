import type { Finding } from '../../contracts/meetings';
import { findOfficeHolders } from '../identity/facts';
import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import { enqueue, type Tasks } from '../shared/queue';

type Told = Pick<Context, 'db' | 'now' | 'today'>;

/** Whoever decides on venues hears of each finding once: compliance, or the director where nobody holds that office. */
export async function alertDeciders(
  { db, now, today }: Told,
  meeting: { id: string; title: string; committeeId: string | null },
  findings: readonly Finding[],
): Promise<void> {
  const open = findings.filter((each) => !each.decision);
  if (open.length === 0) return;
  const compliance = await findOfficeHolders(db, today, ['compliance'], meeting.committeeId);
  const holders = compliance.length > 0 ? compliance : await findOfficeHolders(db, today, ['director'], null);
  await postNotices(
    db,
    now,
    open.flatMap((finding) =>
      holders.map((personId) => ({
        personId,
        kind: 'venueAlert' as const,
        title: `“${meeting.title}”的场地等你决定`,
        body: finding.message,
        link: `/modules/meetings/pages/check/index?id=${meeting.id}`,
        dedupeKey: `venue:${meeting.id}:${finding.key}`,
      })),
    ),
  );
}

/** Those whom it concerns hear after the commit, however many they are. */
export const tellMeeting = (
  { db, now }: Pick<Told, 'db' | 'now'>,
  meetingId: string,
  event: Tasks['tellMeeting']['event'],
  version: number,
): Promise<void> =>
  enqueue(db, now, 'tellMeeting', [{ meetingId, event, version }], (task) =>
    [task.meetingId, task.event, ...(event === 'survey' ? [] : [task.version])].join(':'),
  );
