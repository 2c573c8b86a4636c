import * as z from 'zod';
import { action, cursor, id, instant, nothing, pageOf, text } from './wire';

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
  inbox: action({ access: 'person', kind: 'read', summary: '消息列表，新的在前，可以搜索' })
    .input(
      z.object({
        unreadOnly: z.boolean().default(false),
        /** Part of a title or of what is said, in any spelling. */
        q: text(60, 0).optional(),
        /** `old`: leaves out what was read and is older than thirty days, and counts it; not while one searches. */
        fold: z.literal('old').optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(
        z.object({
          id,
          /** `module.kind`, of the module that posted it. */
          kind: z.string(),
          /** In the reader's language; what was posted in Chinese alone stays so. */
          title: z.string(),
          body: z.string(),
          /** Page of the mini-program that the notice opens, with query; null when there is nothing to open. */
          link: z.string().nullable(),
          createdAt: instant,
          readAt: instant.nullable(),
        }),
      ).extend({
        unread: z.int(),
        /** How many `fold` left out. */
        folded: z.int(),
      }),
    ),

  markRead: action({ access: 'person', kind: 'write', summary: '标为已读', summaryEn: 'Marked notices as read' })
    .input(z.object({ ids: z.array(id).min(1).max(100) }).or(z.object({ all: z.literal(true) })))
    .output(z.object({ unread: z.int() })),

  templates: action({ access: 'person', kind: 'read', summary: '可以订阅的提醒和剩余次数' })
    .input(nothing)
    .output(z.object({ rows: z.array(z.object({ template, templateId: z.string(), granted: z.int() })) })),

  recordGrants: action({
    access: 'person',
    kind: 'write',
    summary: '记下用户刚刚允许的订阅',
    summaryEn: 'Allowed subscribe messages',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ accepted: z.array(template).min(1).max(3) }))
    .output(z.object({ rows: z.array(z.object({ template, granted: z.int() })) }))
    .errors({ GRANTS_FULL: { message: '这类提醒已经攒够了，用完再来订阅。' } }),
};
