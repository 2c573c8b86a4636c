import { meetingPage } from '../meetings/facts';
import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import { clockTime } from './verdict';
import type { Kept, Scan } from './store';

/**
 * Whoever was let in by the word of staff alone hears of it: his presence counts for him and his company, and he knows
 * whether it was he.
 */
export async function tellCheckedIn(
  { db, now }: Pick<Context, 'db' | 'now'>,
  meeting: { id: string; title: string },
  gateName: string,
  scans: readonly Scan[],
  kept: ReadonlyMap<string, Kept>,
): Promise<void> {
  const isNews = (id: string) => kept.get(id)?.outcome === 'checkedIn' && !kept.get(id)?.known;
  await postNotices(
    db,
    now,
    scans.flatMap(({ id, at, way, personId }) =>
      personId === null || (way !== 'list' && way !== 'walk_in') || !isNews(id)
        ? []
        : {
            personId,
            kind: 'attendance.checkedInByStaff' as const,
            words: {
              'zh-CN': {
                title: `已为你签到：${meeting.title}`,
                body: `会务人员 ${clockTime(at)} 在「${gateName}」为你签到，没有扫你的码。如果到场的不是你，请马上联系秘书处。`,
              },
              en: {
                title: `Checked in: ${meeting.title}`,
                body: `Staff checked you in at ${clockTime(at)} (${gateName}) without your code. If it was not you, tell the secretariat at once.`,
              },
            },
            link: meetingPage(meeting.id),
            dedupeKey: `checkedIn:${id}`,
          },
    ),
  );
}
