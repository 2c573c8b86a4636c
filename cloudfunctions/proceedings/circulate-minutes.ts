import { proceedings } from '../../contracts/proceedings';
import * as z from 'zod';
import { postNotices } from '../notices/effects';
import { on } from '../shared/implement';
import { findRule, holdCalendar } from '../ground/parameters';
import { addWorkdays } from '../ground/judge-workdays';
import { countAndClose } from './count-and-close';
import { minutesFacts } from './judge-minutes-facts';
import { isOver, missingIn } from './judge-minutes';
import { findMinutes, findMinutesMeeting, lockVersions, saveCirculated } from './minutes-store';
import { lockOpenMotions } from './motion-store';
import { presentMinutes } from './present-minutes';

/** From here on the facts stand as they are, and whoever was there is asked to confirm within the period. */
export const circulateMinutes = on(proceedings.circulateMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting?.runs) throw errors.MINUTES_NOT_FOUND();
  await lockVersions(db, meeting.id);
  // Nobody can vote any more: what was left open is counted, or the minutes would wait for a tap that changes nothing.
  const leftOpen = isOver(meeting.status) ? await lockOpenMotions(db, meeting.id) : [];
  for (const motion of leftOpen) await countAndClose(db, motion, meeting.closedAt ?? now);
  const before = await findMinutes(db, actor, meeting, today, now);
  const draft = before.versions[0];
  if (!draft) throw errors.MINUTES_NOT_FOUND();
  if (draft.revision !== input.revision) throw errors.REVISION_CONFLICT();
  if (draft.state !== 'draft' || !isOver(meeting.status)) throw errors.MEETING_STATUS();
  const missing = missingIn(draft.words, before.live.agenda);
  if (missing.length > 0) throw errors.MINUTES_INCOMPLETE({ data: { missing } });
  const workdays = await findRule(db, 'meetings.minutesWorkdays', today, z.int().min(1).max(60));
  const due = addWorkdays(today, workdays, await holdCalendar(db, today));
  const facts = minutesFacts(meeting, before.live);
  const { revision } = draft;
  const given = { revision, facts, confirmBy: due.day, provisional: due.provisional };
  const circulated = await saveCirculated(db, meeting.id, given, now);
  if (!circulated) throw errors.REVISION_CONFLICT();
  await postNotices(
    db,
    now,
    circulated.asked.map((personId) => ({
      personId,
      kind: 'proceedings.minutesCirculated' as const,
      words: {
        'zh-CN': {
          title: `请确认${meeting.title}的纪要`,
          body: `请在 ${due.day} 前看一遍，确认或写明异议。到期没有异议就会锁定。`,
        },
        en: {
          title: `Minutes to confirm: ${meeting.title}`,
          body: `Please read them by ${due.day}, and confirm them or say what is wrong. Without objections they are locked then.`,
        },
      },
      link: `/modules/proceedings/pages/minutes/index?id=${meeting.id}`,
      dedupeKey: `minutes:${meeting.id}:${circulated.version}:${revision}`,
      duty: true,
    })),
  );
  audit({
    subject: `minutes:${meeting.id}:${circulated.version}`,
    after: facts,
    note: [
      `circulated to ${circulated.asked.length}`,
      ...leftOpen.map(({ motionId }) => `counted motion:${motionId}`),
    ].join(', '),
  });
  const { versions, live } = await findMinutes(db, actor, meeting, today, now);
  return presentMinutes(versions[0] ?? draft, meeting, live);
});
