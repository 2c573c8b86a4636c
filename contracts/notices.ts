import * as z from 'zod';
import { action, cursor, id, instant, nothing, pageOf } from './wire';

export const noticeKinds = [
  'applicationReceived',
  'applicationReturned',
  'applicationPassed',
  'applicationRefused',
  'membershipActive',
  'reviewWaiting',
  'licenceExpiring',
  'draftForgotten',
  'appointed',
  'appointmentEnded',
  'contentRefused',
  'meetingNotice',
  'meetingChanged',
  'meetingCancelled',
  'seatOffered',
  'seatLapsed',
  'meetingReminder',
  'meetingSurvey',
  'venueAlert',
  'minutesCirculated',
  'minutesDue',
  'parameterDecided',
  'dueDayMoved',
] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Message templates that a person may grant; each grant is one message (handbook §12.6). */
export const templates = [
  'applicationProgress',
  'reviewWaiting',
  'licenceExpiring',
  'meetingReminder',
  'seatOffered',
  'meetingChanged',
] as const;
export const template = z.enum(templates);
export type Template = z.infer<typeof template>;

export const notices = {
  inbox: action({ access: 'person', kind: 'read', summary: '消息列表，新的在前' })
    .input(z.object({ unreadOnly: z.boolean().default(false), cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          id,
          kind: noticeKind,
          title: z.string(),
          body: z.string(),
          /** Page of the mini-program that the notice opens, with query; null when there is nothing to open. */
          link: z.string().nullable(),
          createdAt: instant,
          readAt: instant.nullable(),
        }),
      ).extend({ unread: z.int() }),
    ),

  markRead: action({ access: 'person', kind: 'write', summary: '标为已读' })
    .input(z.object({ ids: z.array(id).min(1).max(100) }).or(z.object({ all: z.literal(true) })))
    .output(z.object({ unread: z.int() })),

  templates: action({ access: 'person', kind: 'read', summary: '可以订阅的提醒和剩余次数' })
    .input(nothing)
    .output(z.object({ rows: z.array(z.object({ template, templateId: z.string(), granted: z.int() })) })),

  recordGrants: action({ access: 'person', kind: 'write', summary: '记下用户刚刚允许的订阅' })
    .input(z.object({ accepted: z.array(template).min(1).max(3) }))
    .output(z.object({ rows: z.array(z.object({ template, granted: z.int() })) }))
    .errors({ GRANTS_FULL: { message: '这类提醒已经攒够了，用完再来订阅。' } }),
};
