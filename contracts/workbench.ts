import * as z from 'zod';
import { shownGrades } from './credit-model';
import { memberKind } from './application';
import { meetingKind } from './meeting-form';
import { memberStatuses } from './member-statuses';
import { representativeChange } from './representative-change';
import { action, cursor, day, id, instant, nothing, office, offices, pageOf, secretariat, text } from './wire';

/** 待我办: what waits for the caller, in his language. It ends by being done. */
const duty = z.object({
  key: z.string(),
  /** `membership.licence`; which icon a page shows. */
  kind: z.string(),
  subject: z.string(),
  verb: z.string(),
  object: z.string(),
  /** Names the source to the filter; `sourceTitle` names it to people. */
  source: z.string(),
  sourceTitle: z.string(),
  since: instant,
  /** The last day on which it is in time; null where no day is set. */
  dueOn: day.nullable(),
  /** Where the hour counts. */
  dueAt: instant.nullable(),
  /** Working days until that day: 0 today, negative when it is late by so many; null where no day is set. */
  workdaysLeft: z.int().nullable(),
  overdue: z.boolean(),
  /** The holidays of that year are not published yet: the day may move. */
  provisional: z.boolean(),
  /** Page that does it, with its query. */
  page: z.string(),
  /** Of another's: the offices it waits for. Empty for one's own. */
  waitsFor: z.array(office),
});
export type Duty = z.infer<typeof duty>;
/** Of one's own, whatever is filtered; the sum is `counts.mine`. */
const dutySources = z.array(z.object({ source: z.string(), title: z.string(), count: z.int() }));
const dutyCounts = z.object({
  /** Own ones; the badge. */
  mine: z.int(),
  overdue: z.int(),
  /** Due today, not late yet. */
  today: z.int(),
  /** Due after today until Sunday. */
  week: z.int(),
  /** Others' that are late, within the caller's oversight. */
  others: z.int(),
});

const hit = z.object({
  kind: z.enum(['member', 'meeting', 'minutes', 'file']),
  id,
  title: z.string(),
  /** A member's number, a document's meeting; null where there is nothing to add. */
  detail: z.string().nullable(),
  /** A meeting's start, a document's day. */
  at: instant.nullable(),
  page: z.string(),
});
export type Hit = z.infer<typeof hit>;

/** Who may open the register of members; the rest see the directory. */
export const registrars = [...secretariat, 'president', 'supervisor'] as const;

const memberStatus = z.enum(memberStatuses);

/** Section letter or division; two, four or six digits: province, city or county. */
const industryPrefix = z.string().regex(/^[A-T](\d{2})?$/);
const regionPrefix = z.string().regex(/^[1-9]\d(\d{2}){0,2}$/);
const memberFilter = z.object({
  /** Name, number, credit code, or a representative's name or the last four digits of his phone (of a whole number, its last four). */
  q: text(50).optional(),
  /** Left out: everybody who has or had a number. */
  status: z.array(memberStatus).min(1).max(memberStatuses.length).optional(),
  kind: memberKind.optional(),
  tier: text(20).optional(),
  industry: industryPrefix.optional(),
  region: regionPrefix.optional(),
  committeeId: id.optional(),
  /** A licence of his ends on this day or before. */
  expiresBy: day.optional(),
  /** He has every one of these tags. */
  tags: z.array(id).min(1).max(10).optional(),
  grade: z.enum(shownGrades).optional(),
});
const tag = z.object({ id, name: z.string() });
export const memberSorts = [
  'name',
  'memberNo',
  'joinedOn',
  'tier',
  'status',
  'licence',
  'points',
  'lastMeeting',
  'kind',
  'representative',
  'committee',
  'industry',
  'region',
] as const;
const memberOrder = { sort: z.enum(memberSorts).default('name'), descending: z.boolean().default(false) };
export const memberColumns = [
  'memberNo',
  'name',
  'kind',
  'status',
  'tier',
  'joinedOn',
  'representative',
  'phone',
  'committee',
  'industry',
  'region',
  'licence',
  'points',
  'lastMeeting',
  'grade',
  'tags',
] as const;
export type MemberColumn = (typeof memberColumns)[number];

const memberRow = z.object({
  id,
  name: z.string(),
  memberNo: z.string().nullable(),
  kind: memberKind,
  status: memberStatus,
  tier: z.string(),
  joinedOn: day.nullable(),
  industry: z.string(),
  region: z.string(),
  committee: z.string().nullable(),
  /** The primary one; `phone` is masked, `membership.reveal` shows it with a reason. */
  representative: z.object({ id, name: z.string(), title: z.string().nullable(), phone: z.string() }).nullable(),
  /** The first of his licences to end. */
  nextExpiry: day.nullable(),
  /** Of this year. */
  points: z.int(),
  /** The last meeting to which anybody came for him. */
  lastMeeting: z.object({ title: z.string(), on: day }).nullable(),
  tags: z.array(tag),
  /** Of its credit file, a label for the secretariat; null: it has none. */
  grade: z.enum(shownGrades).nullable(),
});
export type MemberRow = z.infer<typeof memberRow>;

const MEMBER_NOT_FOUND = { message: '没有找到这位会员。' };
const TAG_EMPTY = { message: '标签里要有字或数字。' };
/** Members whom the caller reaches; one that he does not refuses the whole. */
const membershipIds = z.array(id).min(1).max(200);

export const workbench = {
  duties: action({ access: 'person', kind: 'read', summary: '待我办：要办的事，先到期的在前' })
    .input(
      z.object({
        filter: z.enum(['all', 'overdue', 'others']).default('all'),
        source: z.string().max(40).optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(duty).extend({
        counts: dutyCounts,
        sources: dutySources,
      }),
    ),
  badge: action({ access: 'person', kind: 'read', summary: '待我办有几件，别人超期的、我发起的又有几件' })
    .input(nothing)
    .output(
      z.object({
        mine: z.int(),
        overdue: z.int(),
        others: z.int(),
        /** Brought to be decided by oneself, and under way. */
        started: z.int(),
      }),
    ),

  home: action({ access: 'anyone', kind: 'read', summary: '首页要用的一切' })
    .input(nothing)
    .output(
      z.object({
        signedIn: z.boolean(),
        today: day,
        /** Who he is to the house: an office comes before a membership, a membership before an application. */
        role: z.enum(['visitor', 'applicant', 'member', 'office']),
        name: z.string().nullable(),
        offices: z.array(z.object({ office, committeeName: z.string().nullable() })),
        unread: z.int(),
        /** He represents several members and has not said for which he acts. */
        mustChoose: z.boolean(),
        card: z
          .object({
            membershipId: id,
            name: z.string(),
            memberNo: z.string(),
            kind: memberKind,
            tier: z.string(),
            joinedOn: day,
            /** Of this year. */
            points: z.int(),
            /** Null while there is none, or no consent to one. */
            creditGrade: z.enum(shownGrades).nullable(),
          })
          .nullable(),
        /** Applications under way that are his. */
        applications: z.array(
          z.object({ id, name: z.string(), status: z.enum(['under_review', 'returned']), submittedAt: instant }),
        ),
        duties: z.object({ rows: z.array(duty), counts: dutyCounts, sources: dutySources }),
        /** The next one for which he has, waits for or is offered a seat, or that he is expected at. */
        nextMeeting: z
          .object({
            id,
            title: z.string(),
            kind: meetingKind,
            status: z.enum(['noticed', 'in_session']),
            startsAt: instant,
            endsAt: instant,
            placeName: z.string().nullable(),
            /** `expected`: on its roll, without a registration. */
            seat: z.enum(['confirmed', 'waiting', 'offered', 'expected']),
            registrationId: id.nullable(),
            offerUntil: instant.nullable(),
          })
          .nullable(),
        /** Meetings ahead that he may know of and has nothing to do with yet. */
        meetings: z.array(
          z.object({
            id,
            title: z.string(),
            kind: meetingKind,
            startsAt: instant,
            placeName: z.string().nullable(),
            registrationClosesAt: instant,
          }),
        ),
      }),
    ),

  search: action({
    access: offices,
    kind: 'read',
    traced: true,
    summary: '找会员、会议、文件',
    summaryEn: 'Searched members, meetings and documents',
    limit: { most: 2000, per: 'hour' },
  })
    .input(z.object({ q: text(50) }))
    .output(z.object({ members: z.array(hit), meetings: z.array(hit), documents: z.array(hit) })),

  members: action({
    access: registrars,
    kind: 'read',
    traced: true,
    summary: '会员台账',
    summaryEn: 'Searched the register of members',
    limit: { most: 2000, per: 'hour' },
  })
    .input(memberFilter.extend({ ...memberOrder, cursor: cursor.optional() }))
    .output(
      pageOf(memberRow).extend({
        /** How many there are with this filter; null on later pages. */
        total: z.int().nullable(),
        /** Points of this year of all with this filter; null on later pages. */
        points: z.int().nullable(),
        /** What `tier` may be; empty on later pages. */
        tiers: z.array(z.string()),
        /** What `tags` may be, the most used first; empty on later pages. */
        tags: z.array(tag.extend({ subjects: z.int() })),
        /** Whether the caller may reveal a phone and export. */
        mayExport: z.boolean(),
      }),
    ),
  memberFile: action({ access: registrars, kind: 'read', summary: '一位会员的全部档案' })
    .input(z.object({ membershipId: id }))
    .output(
      memberRow.extend({
        uscc: z.string().nullable(),
        legalRep: z.string().nullable(),
        size: z.string().nullable(),
        address: z.string().nullable(),
        introduction: z.string().nullable(),
        endedOn: day.nullable(),
        mayReveal: z.boolean(),
        /** Whether the caller may end, name or choose representatives on a document: who keeps it and does not stand for it. */
        mayChange: z.boolean(),
        /** The place that the secretariat holds open: of anybody, or of the primary representative; null for none. */
        openPlace: z.enum(['hand', 'primary']).nullable(),
        /** What waits for a second hand of the association. */
        changes: z.array(representativeChange),
        representatives: z.array(
          z.object({
            id,
            name: z.string(),
            title: z.string().nullable(),
            phone: z.string(),
            primary: z.boolean(),
            /** Known in the mini-program. */
            linked: z.boolean(),
            since: instant,
            /** `invited`: named, and asked; until then he is nothing to the member. */
            state: z.enum(['accepted', 'invited', 'declined', 'ended']),
            namedAs: z.enum(['applicant', 'company', 'secretariat', 'register']),
            endedAs: z
              .enum(['himself', 'primary', 'company', 'secretariat', 'takenBack', 'declined', 'expired', 'contested'])
              .nullable(),
            endedReason: z.string().nullable(),
            endedAt: instant.nullable(),
            /** What was typed for him: `review` and `risky` wait for the secretariat, and nobody else sees them. */
            words: z.enum(['pending', 'asked', 'pass', 'review', 'risky']),
          }),
        ),
        licences: z.array(
          z.object({
            id,
            code: z.string(),
            title: z.string().nullable(),
            number: z.string().nullable(),
            validTo: day.nullable(),
            unlimited: z.boolean(),
          }),
        ),
        /** Every application under the same credit code or ID number, the newest first. */
        applications: z.array(
          z.object({
            id,
            name: z.string(),
            status: memberStatus,
            submittedAt: instant,
            joinedOn: day.nullable(),
            endedOn: day.nullable(),
          }),
        ),
        meetings: z.object({
          registered: z.int(),
          attended: z.int(),
          /** The latest twenty. */
          rows: z.array(
            z.object({
              meetingId: id,
              title: z.string(),
              startsAt: instant,
              by: z.string(),
              state: z.enum(['confirmed', 'waiting', 'offered', 'cancelled', 'lapsed', 'walk_in']),
              attendedAt: instant.nullable(),
            }),
          ),
        }),
        points: z.object({ balance: z.int(), years: z.array(z.object({ year: z.int(), balance: z.int() })) }),
        /** What its people were told about the membership, titles only; empty but for the secretariat. */
        notices: z.array(z.object({ id, to: z.string(), title: z.string(), at: instant })),
        /** The latest fifty; `what` in the reader's language. */
        trail: z.array(
          z.object({
            at: instant,
            person: z.string().nullable(),
            role: z.string(),
            what: z.string(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    )
    .errors({ MEMBER_NOT_FOUND }),
  exportMembers: action({
    access: secretariat,
    kind: 'write',
    summary: '导出会员台账（xlsx），留痕',
    summaryEn: 'Exported the register of members',
    limit: { most: 100, per: 'day' },
  })
    .input(
      memberFilter.extend({
        ...memberOrder,
        columns: z.array(z.enum(memberColumns)).min(1).max(memberColumns.length),
        /** Only these, in the same order. */
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
  tagMembers: action({
    access: secretariat,
    kind: 'write',
    summary: '给会员加标签',
    summaryEn: 'Tagged members',
  })
    .input(z.object({ membershipIds, name: text(20) }))
    .output(tag.extend({ members: z.int() }))
    .errors({ MEMBER_NOT_FOUND, TAG_EMPTY }),
  untagMembers: action({
    access: secretariat,
    kind: 'write',
    summary: '去掉会员的标签',
    summaryEn: 'Took a tag off members',
  })
    .input(z.object({ membershipIds, tagId: id }))
    /** How many had it. */
    .output(z.object({ members: z.int() }))
    .errors({ MEMBER_NOT_FOUND }),
};
