import * as z from 'zod';
import { postNotices, type Words } from '../notices/effects';
import { afterMinutes, dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { findRule } from '../ground/parameters';
import { findWaiting, giveSeats, shortenOffers, type Hall } from './promote-store';
import { lockSeats } from './seat-store';
import { givesSeats, nextInLine, offerDeadline } from './judge-registration';
import { meetingPage, sayInstant, whenAndWhere } from './words';

const batch = 200;
/** So near the start a seat with a price is held no longer. */
const nearStartMinutes = 15;

/**
 * Gives the free seats to those who wait, in their order, and tells them, in the caller's transaction: as an offer with
 * its time, or at once when the start is near. Safe to call whenever seats may have become free.
 * @returns how many got one; with very many, the next turn of the job goes on
 */
export async function fillSeats(db: Db, now: Date, meetingId: string): Promise<number> {
  const seats = await lockSeats(db, meetingId);
  const free = seats.capacity === null ? null : seats.capacity - seats.taken;
  if (seats.waiting === 0 || free === 0) return 0;
  const hall = await findWaiting(db, meetingId, free, batch);
  const next = nextInLine(hall.waiting, free);
  if (next.length === 0 || !hall.startsAt || !givesSeats(hall, now)) return 0;
  const hours = await findRule(db, 'meetings.offerHours', dayOf(now), z.number().positive());
  const until = offerDeadline(now, hall.startsAt, hours);
  await giveSeats(
    db,
    next.map(({ id }) => id),
    until,
    afterMinutes(now, nearStartMinutes),
    now,
  );
  const words = until ? offered(hall, until) : confirmed(hall, hall.startsAt);
  await postNotices(
    db,
    now,
    next.map(({ id, personId }) => ({
      ...{ personId, kind: 'meetings.seatOffered' as const, template: 'seatOffered' as const, words },
      ...{ link: meetingPage(meetingId), dedupeKey: `seat:${id}`, duty: until !== null },
    })),
  );
  return next.length;
}

/** Offers made before the meeting moved are kept no longer than one made now would be. */
export async function followStart(db: Db, now: Date, meetingId: string, startsAt: Date): Promise<void> {
  await lockSeats(db, meetingId);
  const hours = await findRule(db, 'meetings.offerHours', dayOf(now), z.number().positive());
  await shortenOffers(db, meetingId, offerDeadline(now, startsAt, hours) ?? startsAt);
}

const offered = ({ title }: Hall, until: Date): Words => ({
  'zh-CN': {
    title: `候补到了：${title}`,
    body: `请在 ${sayInstant(until, 'zh-CN')} 前确认，过时座位给下一位。`,
  },
  en: {
    title: `A seat for you: ${title}`,
    body: `Please confirm it by ${sayInstant(until, 'en')}, or it goes to the next in line.`,
  },
});
const confirmed = ({ title, placeName }: Hall, startsAt: Date): Words => ({
  'zh-CN': {
    title: `有座位了：${title}`,
    body: `${whenAndWhere({ startsAt, placeName }, 'zh-CN')}。座位已为你确认，来不了请联系秘书处。`,
  },
  en: {
    title: `You have a seat: ${title}`,
    body: `${whenAndWhere({ startsAt, placeName }, 'en')}. It is confirmed for you; if you cannot come, please tell the secretariat.`,
  },
});
