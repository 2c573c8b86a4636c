import { postNotices } from '../notices/effects';
import type { Db } from '../shared/db';
import { fillSeats } from './promote';
import { findMeetingsToFill, lapseOffers } from './promote-store';
import { lockSeats } from './seat-store';
import { meetingPage } from './words';

const meetingsATurn = 100;

/** Offers that ran out go to the next, and free seats to those who wait; each meeting in a transaction of its own. */
export async function seats(db: Db, now: Date): Promise<string> {
  let [lapsed, given] = [0, 0];
  for (const meetingId of await findMeetingsToFill(db, now, meetingsATurn)) {
    const done = await db.transaction().execute(async (transaction) => ({
      lapsed: await lapse(transaction, now, meetingId),
      given: await fillSeats(transaction, now, meetingId),
    }));
    lapsed += done.lapsed;
    given += done.given;
  }
  return `${lapsed} lapsed, ${given} given`;
}

async function lapse(db: Db, now: Date, meetingId: string): Promise<number> {
  await lockSeats(db, meetingId);
  const ended = await lapseOffers(db, meetingId, now);
  return postNotices(
    db,
    now,
    ended.map(({ id, personId, title }) => ({
      personId,
      kind: 'meetings.seatLapsed' as const,
      words: {
        'zh-CN': {
          title: `候补机会过了：${title}`,
          body: '没有在时间内确认，座位已给下一位。还想参加，可以重新报名候补。',
        },
        en: {
          title: `Offer over: ${title}`,
          body: 'The seat was not confirmed in time and went to the next in line. You may register again and wait anew.',
        },
      },
      link: meetingPage(meetingId),
      dedupeKey: `lapsed:${id}`,
    })),
  );
}
