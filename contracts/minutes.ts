import * as z from 'zod';
import { byProxy, ceased, result } from './motion';
import { day, id, instant, text } from './wire';

/** 会议纪要 (handbook §4.1). Facts come from the house; the words are the recorder's. */
const minutesItem = z.object({
  agendaItemId: id.nullable(),
  title: text(80),
  presenter: text(40, 0),
  points: text(4000, 0),
  conclusion: text(1000, 0),
});
export const minutesWords = z.object({
  host: text(30, 0),
  recorder: text(30, 0),
  items: z.array(minutesItem).max(30),
  dissent: text(2000, 0),
  annexes: z.array(text(120)).max(30),
});
export type MinutesWords = z.infer<typeof minutesWords>;
const minutesFacts = z.object({
  body: z.string(),
  sessionNo: z.string(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  /** 应到、实到、请假、缺席、列席. */
  entitled: z.int(),
  present: z.int(),
  excused: z.array(z.string()),
  absent: z.array(z.string()),
  observers: z.array(z.string()),
  quorumMet: z.boolean().nullable(),
  /** Who was on the roll and entitled no more at the end; like the next, left out where there is none. */
  ceased: z.array(ceased).optional(),
  proxies: z.array(byProxy).optional(),
  motions: z.array(
    z.object({
      title: z.string(),
      agendaItemId: id.nullable(),
      result,
      /** Left out where it was on the agenda; what was locked before there was such a mark hashes as it did. */
      offAgenda: z.literal(true).optional(),
    }),
  ),
});
export type MinutesFacts = z.infer<typeof minutesFacts>;
export const minutes = z.object({
  version: z.int(),
  /** Raised by every save, so that two recorders do not overwrite each other. */
  revision: z.int(),
  state: z.enum(['draft', 'circulated', 'locked', 'superseded']),
  words: minutesWords,
  facts: minutesFacts,
  /** Why the earlier version was corrected. */
  correction: z.string().nullable(),
  circulatedAt: instant.nullable(),
  /** Five working days from circulation. */
  confirmBy: day.nullable(),
  /** A day counted lies past the published holidays: `confirmBy` may move. */
  confirmProvisional: z.boolean(),
  /** `guest`: the register does not know him; left out else, so that what was sealed before hashes as it did. */
  confirmations: z.array(
    z.object({
      name: z.string(),
      guest: z.literal(true).optional(),
      agrees: z.boolean(),
      remark: z.string(),
      at: instant,
    }),
  ),
  mine: z.object({ agrees: z.boolean(), remark: z.string() }).nullable(),
  /** Whether the caller was there and is asked to confirm. */
  asked: z.boolean(),
  lockedAt: instant.nullable(),
  lockedBy: z.string().nullable(),
  /** Hex SHA-256 over words, facts, confirmations and the hash of the version before. */
  hash: z.string().nullable(),
});
export type Minutes = z.infer<typeof minutes>;
