import * as z from 'zod';
import { memberStatuses } from './member-statuses';
import { action, cursor, day, id, instant, pageOf, secretariat, text } from './wire';

export const callLists = ['silent', 'anniversary'] as const;
const list = z.enum(callLists);
const contact = z.object({
  id,
  dueOn: day,
  what: z.string(),
  by: z.string().nullable(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  outcome: z.string().nullable(),
});
const words = z.object({ words: z.string(), by: z.string().nullable(), at: instant });
const shown = z.object({
  membershipId: id,
  name: z.string(),
  memberNo: z.string(),
  status: z.enum(memberStatuses),
  joinedOn: day,
  /** The latest first; `versions` the earlier wordings, the latest first. */
  notes: z.array(words.extend({ noteId: id, version: z.int(), versions: z.array(words) })),
  contact: contact.nullable(),
  past: z.array(contact),
});
const call = z.object({
  membershipId: id,
  name: z.string(),
  memberNo: z.string(),
  status: z.enum(memberStatuses),
  joinedOn: day,
  /** Full years of membership in this month. */
  years: z.int(),
  lastMeetingOn: day.nullable(),
  lastSeenOn: day.nullable(),
  /** Why it is on the list of the silent. */
  reasons: z.array(z.enum(['noMeeting', 'noLogin', 'duesLate'])),
  calledAt: instant.nullable(),
  calledBy: z.string().nullable(),
});
const filter = z.object({ list, called: z.boolean().default(false), q: text(40).optional() });
const MEMBER_NOT_FOUND = { message: '没有找到这家会员。' };

export const care = {
  member: action({ access: secretariat, kind: 'read', summary: '秘书处对一家会员的备注和下次联系' })
    .input(z.object({ membershipId: id }))
    .output(shown)
    .errors({ MEMBER_NOT_FOUND }),
  addNote: action({
    access: secretariat,
    kind: 'write',
    summary: '给会员写备注（只有秘书处看得到）',
    summaryEn: 'Wrote a note on a member',
  })
    .input(z.object({ membershipId: id, words: text(1000) }))
    .output(shown)
    .errors({ MEMBER_NOT_FOUND }),
  editNote: action({
    access: secretariat,
    kind: 'write',
    summary: '改写备注（原来的留着）',
    summaryEn: 'Reworded a note on a member',
  })
    .input(z.object({ noteId: id, version: z.int().min(1), words: text(1000) }))
    .output(shown)
    .errors({
      NOTE_NOT_FOUND: { message: '没有找到这条备注。' },
      NOTE_CHANGED: { message: '刚刚有人改过这条备注，请看过新的再改。' },
    }),
  setContact: action({
    access: secretariat,
    kind: 'write',
    summary: '定下次联系：哪天、为什么事',
    summaryEn: 'Set the next contact with a member',
  })
    .input(z.object({ membershipId: id, dueOn: day, what: text(200, 2) }))
    .output(shown)
    .errors({
      MEMBER_NOT_FOUND,
      CONTACT_SET: { message: '已经定了下次联系，请先办完那一次。' },
      DAY_PAST: { message: '请选今天或以后的日期。' },
    }),
  doneContact: action({
    access: secretariat,
    kind: 'write',
    summary: '登记已经联系，结果怎样',
    summaryEn: 'Recorded a contact with a member',
  })
    .input(z.object({ contactId: id, outcome: text(500, 0).default('') }))
    .output(shown)
    .errors({ CONTACT_NOT_FOUND: { message: '没有找到这次联系，可能已经有人办完。' } }),

  calls: action({ access: secretariat, kind: 'read', summary: '要打电话的会员：久未联系的、本月入会周年的' })
    .input(filter.extend({ cursor: cursor.optional() }))
    .output(
      pageOf(call).extend({
        /** So many months without a meeting and a log-in. */
        months: z.int(),
        counts: z.object({ open: z.int(), called: z.int() }).nullable(),
      }),
    ),
  tickCall: action({
    access: secretariat,
    kind: 'write',
    summary: '打过电话，勾掉',
    summaryEn: 'Ticked a call to a member off',
  })
    .input(z.object({ membershipId: id, list, called: z.boolean() }))
    .output(z.object({}))
    .errors({ MEMBER_NOT_FOUND }),
  exportCalls: action({
    access: secretariat,
    kind: 'write',
    summary: '导出要打电话的会员（xlsx），留痕',
    summaryEn: 'Exported the members to call',
    limit: { most: 50, per: 'day' },
  })
    .input(filter)
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
};
