import * as z from 'zod';
import type { MeetingKind } from '../../contracts/meeting-form';
import type { Finding, MeetingStatus } from '../../contracts/meetings';
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
 * @param today calendar day in Asia/Shanghai
 */
export function judgeNotice(
  meeting: { kind: MeetingKind; startsAt: Date; urgentReason: string },
  today: string,
  rule: NoticeDays,
): NoticeVerdict {
  const usual = rule[meeting.kind];
  const startDay = dayOf(meeting.startsAt);
  const given = daysBetween(today, startDay);
  const least = Math.min(usual ?? 0, (meeting.urgentReason && rule.urgent) || (usual ?? 0));
  const noticeBy = addDays(startDay, -(usual ?? 0));
  const base = { given, earliest: addDays(today, least), noticeBy, required: usual === undefined ? null : least };
  if (usual === undefined) return { ...base, ok: true, findings: [] };
  const values = { required: String(usual), given: String(given), noticeBy, earliest: addDays(today, least) };
  const source = '通知期（自然日，通知当日不计入）；期间计算见民法典第二百零一条';
  const finding = (rule: string, level: Finding['level'], message: string, fix: string | null): Finding[] => [
    { rule, level, message, fix, values, source, key: null, decision: null },
  ];
  if (given >= usual)
    return {
      ...base,
      ok: true,
      findings: finding('notice.kept', 'pass', `提前 ${given} 天通知，要求 ${usual} 天。`, null),
    };
  if (given >= least)
    return {
      ...base,
      ok: true,
      findings: finding('notice.urgent', 'info', `提前 ${given} 天通知，不满 ${usual} 天，按紧急会议办理。`, null),
    };
  return {
    ...base,
    ok: false,
    findings: finding(
      'notice.short',
      'fail',
      `提前 ${given} 天通知，要求 ${usual} 天。`,
      meeting.urgentReason
        ? `最早 ${values.earliest} 开会。`
        : `改到 ${addDays(today, usual)} 或以后，或写明紧急理由。`,
    ),
  };
}

/** Findings that a person must settle before anybody is told: undecided, or decided to move the meeting. */
export const holding = (findings: readonly Finding[]): Finding[] =>
  findings.filter((each) => each.key !== null && each.decision?.verdict !== 'notCoreArea');

const openBeforeMinutes = 24 * 60;
/** Checking in may begin a day before the start. */
export const mayOpen = (startsAt: Date, now: Date): boolean => now >= afterMinutes(startsAt, -openBeforeMinutes);

/** What may still be changed: a meeting that is announced or put off. */
export const changeable = ['noticed', 'postponed'] as const satisfies readonly MeetingStatus[];
export const cancellable = ['noticed', 'in_session', 'postponed'] as const satisfies readonly MeetingStatus[];
export const held = [
  'ended',
  'minutes_confirmed',
  'archived',
  'quorum_failed',
] as const satisfies readonly MeetingStatus[];
