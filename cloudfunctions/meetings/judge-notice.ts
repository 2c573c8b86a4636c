import * as z from 'zod';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { Finding, MeetingStatus } from '../../contracts/meetings';
import type { Office } from '../../contracts/wire';
import { addDays, afterMinutes, dayOf, daysBetween } from '../shared/clock';

/** Rule `meetings.noticeDays`: natural days by kind, and the least that urgency allows. */
export const noticeDays = z.record(z.string(), z.int().min(0));
export type NoticeDays = z.infer<typeof noticeDays>;

export interface NoticeVerdict {
  ok: boolean;
  /** Days that the rule asks for, after urgency; null when no rule is set for the kind. */
  required: number | null;
  /** Days from today to the day of the start. */
  given: number;
  /** The first day on which a meeting noticed today may start. */
  earliest: string;
  /** The last day of a notice in time, without urgency. */
  noticeBy: string;
  findings: Finding[];
}

/**
 * Whether a notice given today is in time. The day of the notice is not counted (民法典 art. 201): one of the 1st with a
 * period of 15 days lets the meeting start on the 16th.
 * @param now when the notice goes out
 */
export function judgeNotice(
  meeting: { kind: MeetingKind; startsAt: Date; urgentReason: string },
  now: Date,
  rule: NoticeDays,
): NoticeVerdict {
  const today = dayOf(now);
  const usual = rule[meeting.kind];
  const startDay = dayOf(meeting.startsAt);
  const given = daysBetween(today, startDay);
  const least = Math.min(usual ?? 0, (meeting.urgentReason && rule.urgent) || (usual ?? 0));
  const noticeBy = addDays(startDay, -(usual ?? 0));
  const earliest = addDays(today, least);
  const ok = given >= least && meeting.startsAt > now;
  const verdict = { ok, given, earliest, noticeBy, required: usual === undefined ? null : least };
  if (ok && usual === undefined) return { ...verdict, findings: [] };
  const [rank, level, message, fix] = !ok
    ? ([
        'notice.short',
        'fail',
        `提前 ${given} 天通知，要求 ${least} 天。`,
        meeting.urgentReason || !usual ? `最早 ${earliest} 开会。` : `改到 ${earliest} 或以后，或写明紧急理由。`,
      ] as const)
    : given < (usual ?? 0)
      ? (['notice.urgent', 'info', `提前 ${given} 天通知，不满 ${usual} 天，按紧急会议办理。`, null] as const)
      : (['notice.kept', 'pass', `提前 ${given} 天通知，要求 ${usual} 天。`, null] as const);
  const values = { required: String(least), usual: String(usual ?? 0), given: String(given), noticeBy, earliest };
  const source = '会议通知期（自然日，通知当日不计入；民法典第二百零一条）';
  return { ...verdict, findings: [{ rule: rank, level, message, fix, values, source, key: null, decision: null }] };
}

/** Findings that a person must settle before anybody is told: undecided, or decided to move the meeting. */
export const holding = (findings: readonly Finding[]): Finding[] =>
  findings.filter((each) => each.key !== null && each.decision?.verdict !== 'notCoreArea');

const openBeforeMinutes = 24 * 60;
/** Checking in may begin a day before the start. */
export const mayOpen = (startsAt: Date, now: Date): boolean => now >= afterMinutes(startsAt, -openBeforeMinutes);

/** What may still be changed: a meeting that is announced or put off. */
export const changeable = ['noticed', 'postponed'] as const satisfies readonly MeetingStatus[];
export const postponable = ['noticed'] as const satisfies readonly MeetingStatus[];
export const cancellable = ['noticed', 'in_session', 'postponed'] as const satisfies readonly MeetingStatus[];
export const held = [
  'ended',
  'minutes_confirmed',
  'archived',
  'quorum_failed',
] as const satisfies readonly MeetingStatus[];

/** Who decides on what the venue check found. */
export const venueDeciders = ['compliance', 'director'] as const satisfies readonly Office[];

export interface VenueDuties {
  /** Who made the meeting, saved its draft, changed it, or brought it or its change to be announced. */
  writers: readonly string[];
  /** Who holds an office that decides on it. */
  deciders: readonly string[];
}
/**
 * Separation of duties, as in the review of members: nobody decides on the venue of his own meeting. In a house where
 * nobody else could, he may.
 */
export const isOwnVenue = (personId: string, { writers, deciders }: VenueDuties): boolean =>
  writers.includes(personId) && deciders.some((each) => !writers.includes(each));

/** Who has an interest of his own in the question, and may not decide it. */
export const venueParties = ({ writers, deciders }: VenueDuties) =>
  deciders.some((each) => !writers.includes(each))
    ? writers.map((personId) => ({ personId, reason: 'ownVenue' as const }))
    : [];

const lateMinutes = 120;
export interface Ending {
  status: MeetingStatus;
  endsAt: Date | null;
  closedAt: Date | null;
}
/** When a meeting was over: at its closing, or two hours past its end where nobody closed it. Null: not yet, or never held. */
export function overSince({ status, endsAt, closedAt }: Ending, now: Date): Date | null {
  if (status === 'ended' || status === 'minutes_confirmed' || status === 'archived') return closedAt ?? endsAt;
  if (status !== 'in_session' || !endsAt) return null;
  const late = afterMinutes(endsAt, lateMinutes);
  return late <= now ? late : null;
}

/** Whether those who came are still asked how it was: `days` natural days after the day on which it was over. */
export const surveyOpen = (meeting: Ending, now: Date, days: number): boolean => {
  const since = overSince(meeting, now);
  return since !== null && dayOf(now) <= addDays(dayOf(since), days);
};
