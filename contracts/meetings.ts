import * as z from 'zod';
import { answers, meetingDraft, meetingForm, meetingKind, shownForm } from './meeting-form';
import { RED_LINE } from './red-line';
import { action, cursor, day, id, instant, name, pageOf, secretariat, text } from './wire';

/** `meeting.status` (handbook §4.1), as far as it is stored; whether registration is open follows from the clock. */
export const meetingStatuses = [
  'draft',
  'noticed',
  'in_session',
  'ended',
  'minutes_confirmed',
  'archived',
  'cancelled',
  'postponed',
  'quorum_failed',
] as const;
export const meetingStatus = z.enum(meetingStatuses);
export type MeetingStatus = z.infer<typeof meetingStatus>;

const registrationStates = ['confirmed', 'waiting', 'offered', 'cancelled', 'lapsed', 'walk_in'] as const;
export const registrationState = z.enum(registrationStates);
export type RegistrationState = z.infer<typeof registrationState>;

/** What a check before publishing found. `alert` and `suspect` wait for a person's decision; nothing is blocked unseen. */
export const finding = z.object({
  /** `venue.scenic`, `venue.outing`, `venue.elsewhere`, `notice.short`, `notice.urgent`, `notice.kept`. */
  rule: z.string(),
  level: z.enum(['pass', 'info', 'suspect', 'alert', 'fail']),
  message: z.string(),
  fix: z.string().nullable(),
  /** What the sentence names: the area, the words that matched, the days; for pages in another language. */
  values: z.record(z.string(), z.string()),
  /** Document and article. */
  source: z.string(),
  /** Names the finding to `decideVenue`; the same place and words give the same key. Null: nothing to decide. */
  key: z.string().nullable(),
  decision: z
    .object({
      verdict: z.enum(['notCoreArea', 'moveMeeting']),
      reason: z.string(),
      by: z.string(),
      at: instant,
      proof: z.object({ name: z.string() }).nullable(),
    })
    .nullable(),
});
export type Finding = z.infer<typeof finding>;

/** How far the words of a registration are that others will see: WeChat is asked, they are shown, or a person judges. */
export const wordsState = z.enum(['pending', 'pass', 'review', 'risky']);

/** How many came on each day of a meeting of several, up to today; empty for one of a single day. */
export const dayCounts = z.array(z.object({ day, present: z.int() }));

const companion = z.object({ name: name(30), phone: text(20, 0) });
/** Who still comes along; `seat` stays his when others are left out. */
const seatedCompanion = companion.extend({ seat: z.int() });
const myRegistration = z.object({
  id,
  state: registrationState,
  name: z.string(),
  companions: z.array(seatedCompanion),
  /** The member for which it is; null: for nobody but the person. */
  membershipId: id.nullable(),
  /** Somebody else comes: a colleague whom the caller has named. */
  colleague: z.boolean(),
  /** Why the secretariat took the seat away; null: it did not. */
  endedReason: z.string().nullable(),
  unitName: z.string().nullable(),
  waitingNo: z.int().nullable(),
  /** How many registrations stand before this one; null when it does not wait. */
  ahead: z.int().nullable(),
  offerUntil: instant.nullable(),
  /** Fen that its seats cost; 0: nothing. */
  owes: z.int(),
  answers,
  registeredAt: instant,
  /** By seat (0: who registered, 1…: companions). */
  /** `latest`: on the last of several days on which the seat was used. */
  checkedIn: z.array(z.object({ seat: z.int(), at: instant, latest: instant })),
});

const summary = z.object({
  id,
  kind: meetingKind,
  title: z.string(),
  status: meetingStatus,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  placeName: z.string().nullable(),
  capacity: z.int().nullable(),
  /** Seats confirmed or offered, companions included. */
  taken: z.int(),
  waiting: z.int(),
  registrationOpensAt: instant.nullable(),
  registrationClosesAt: instant.nullable(),
  /** Fee of one seat; 0: free. */
  fen: z.int(),
  mine: registrationState.nullable(),
});
export type MeetingSummary = z.infer<typeof summary>;

/** Why this caller may not register now; null: he may. */
export const barred = z.enum(['notOpenYet', 'closed', 'notInvited', 'signIn', 'already', 'over']).nullable();
export type Barred = z.infer<typeof barred>;

const meeting = summary.extend({
  version: z.int(),
  form: shownForm,
  committeeName: z.string().nullable(),
  replayUrl: z.string().nullable(),
  /** Reason of a cancellation or postponement. */
  endedReason: z.string().nullable(),
  mine: registrationState.nullable(),
  registration: myRegistration.nullable(),
  /** Those that he made for other companies he represents, each with a colleague who comes. */
  others: z.array(myRegistration),
  /** For which of his companies he may register now; none for whom the meeting is not by company. */
  units: z.array(z.object({ membershipId: id, name: z.string() })),
  barred,
  /**
   * On the roll of those entitled (应到); null: the meeting has none or the caller is not on it. `unitName`: the member that
   * one stands on it for; null for oneself. `several`: one has more than this vote, each excused by itself.
   */
  roll: z
    .object({ voter: z.boolean(), excused: z.boolean(), unitName: z.string().nullable(), several: z.boolean() })
    .nullable(),
  surveyOpen: z.boolean(),
  /** Whether the caller runs this meeting (its secretariat). */
  runs: z.boolean(),
});
export type Meeting = z.infer<typeof meeting>;

const counts = z.object({
  confirmed: z.int(),
  offered: z.int(),
  waiting: z.int(),
  cancelled: z.int(),
  walkIns: z.int(),
  /** Distinct people. */
  present: z.int(),
  /** Seats confirmed or offered, companions included. */
  taken: z.int(),
});
const seated = z.object({
  registrationId: id,
  state: registrationState,
  waitingNo: z.int().nullable(),
  ahead: z.int().nullable(),
});

const PEOPLE_INSIDE = { message: '已经有人签到，不能延期或改到别的日子。可以取消，再办下一场；取消会收回积分。' };
const MEETING_NOT_FOUND = { message: '没有找到这场会议，可能已撤下，或不对你开放。' };
const VERSION_CONFLICT = { message: '别人刚刚改过这场会议，请刷新后再改。' };
const MEETING_STATUS = { message: '会议现在的状态不能做这一步，请刷新看看。' };
const REGISTRATION_NOT_FOUND = { message: '没有找到这份报名，请刷新看看。' };
const FILE_NOT_FOUND = { message: '没有找到这个文件，请重新上传。' };

export const meetings = {
  list: action({ access: 'anyone', kind: 'read', summary: '对来访者开放的会议' })
    .input(
      z.object({
        /** `running`: what the caller runs and is not over; `runs`: all that he runs, drafts apart, the newest first. */
        scope: z.enum(['upcoming', 'mine', 'past', 'running', 'runs']).default('upcoming'),
        kind: meetingKind.optional(),
        /** `YYYY-MM` of the start in Asia/Shanghai. */
        month: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
          .optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(summary)),
  show: action({ access: 'anyone', kind: 'read', summary: '一场会议，和来访者自己的报名' })
    .input(z.object({ meetingId: id }))
    .output(meeting)
    .errors({ MEETING_NOT_FOUND }),
  calendarFile: action({ access: 'anyone', kind: 'read', summary: '会议的日历文件（iCalendar），给不在手机上的人' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        fileName: z.string(),
        /** RFC 5545, in the reader's language. */
        content: z.string(),
      }),
    )
    .errors({ MEETING_NOT_FOUND, NO_TIME: { message: '会议时间还没有定，定了再加进日历。' } }),
  fileUrl: action({ access: 'person', kind: 'read', summary: '会议文件的短时地址' })
    .input(z.object({ meetingId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ FILE_NOT_FOUND }),

  save: action({
    access: secretariat,
    kind: 'write',
    summary: '新建或修改草稿',
    summaryEn: 'Saved a draft of the meeting',
  })
    .input(z.object({ meetingId: id.optional(), version: z.int().optional(), form: meetingDraft }))
    .output(z.object({ meetingId: id, version: z.int() }))
    .errors({
      MEETING_NOT_FOUND,
      VERSION_CONFLICT,
      MEETING_STATUS,
      FILE_NOT_FOUND,
      OTHER_COMMITTEE: { message: '你只能办本委员会的会议。' },
    }),
  discard: action({
    access: secretariat,
    kind: 'write',
    summary: '删除草稿',
    summaryEn: 'Deleted a draft of the meeting',
  })
    .input(z.object({ meetingId: id }))
    .output(z.object({}))
    .errors({ MEETING_NOT_FOUND, MEETING_STATUS }),
  check: action({
    access: [...secretariat, 'compliance'],
    kind: 'read',
    summary: '发布前的场地与通知期检查，逐条有理由',
  })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        version: z.int(),
        title: z.string(),
        /** What was looked at: the draft, the published meeting or a change that waits. */
        of: z.enum(['draft', 'published', 'pending']),
        mayDecide: z.boolean(),
        findings: z.array(finding),
        /** What publishing still needs, as field issues of `meetingForm`. */
        missing: z.array(z.object({ path: z.array(z.string().or(z.int())), message: z.string() })),
        /** Last day on which the notice would be in time; null when no date is set or its kind needs no notice. */
        noticeBy: day.nullable(),
        ready: z.boolean(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
  decideVenue: action({
    access: ['compliance', 'director'],
    kind: 'write',
    summary: '对场地提示作出决定，写明理由',
    summaryEn: 'Decided on a finding about the venue, with the reason',
  })
    .input(
      z.object({
        meetingId: id,
        key: z.string().min(1).max(80),
        verdict: z.enum(['notCoreArea', 'moveMeeting']),
        reason: text(300, 4),
        /** Proof, such as a letter of the venue: a confirmed file. `notCoreArea` needs one. */
        proofFileId: id.optional(),
      }),
    )
    .output(z.object({ findings: z.array(finding) }))
    .errors({
      MEETING_NOT_FOUND,
      FINDING_GONE: { message: '场地已改，这条提示不再有效，请重新检查。' },
      PROOF_REQUIRED: { message: '认定不在核心景区，要附上证明材料。' },
      OWN_MEETING: { message: '这场会议是你建的，或由你送审，场地请由其他同事决定。' },
      HANDED_ON: { message: '这件事已经转交另一位同事决定。' },
      FILE_NOT_FOUND,
    }),
  takeBackVenue: action({
    access: ['compliance', 'director'],
    kind: 'write',
    summary: '十秒内收回刚才对场地的决定',
    summaryEn: 'Took the decision on the venue back within ten seconds',
  })
    .input(z.object({ meetingId: id, key: z.string().min(1).max(80) }))
    .output(z.object({ findings: z.array(finding) }))
    .errors({
      MEETING_NOT_FOUND,
      TOO_LATE_TO_TAKE_BACK: { message: '已经过了十秒，或者已经通知了别人，不能收回。' },
    }),
  publish: action({ access: secretariat, kind: 'write', summary: '发出通知', summaryEn: 'Sent out the notice' })
    .input(
      z.object({
        meetingId: id,
        version: z.int(),
        /** Why it is announced although the venue was found and nobody has decided on it yet: that is asked all the same. */
        goAhead: text(200, 4).optional(),
      }),
    )
    .output(
      z.object({
        /** False: the venue waits for a decision, and whoever decides has been told. */
        published: z.boolean(),
        version: z.int(),
        findings: z.array(finding),
      }),
    )
    .errors({
      RED_LINE,
      MEETING_NOT_FOUND,
      VERSION_CONFLICT,
      MEETING_STATUS,
      MEETING_INCOMPLETE: {
        message: '还有几处没填完。',
        data: z.object({ missing: z.array(z.object({ path: z.array(z.string().or(z.int())), message: z.string() })) }),
      },
      NOTICE_TOO_SHORT: {
        message: '离开会太近，通知期不够。可以改期，或写明紧急理由。',
        data: z.object({ required: z.int(), given: z.int(), earliest: day }),
      },
    }),
  change: action({
    access: secretariat,
    kind: 'write',
    summary: '修改已通知的会议；时间或地点变了会重新检查并告知',
    summaryEn: 'Changed a meeting that had been announced',
  })
    .input(z.object({ meetingId: id, version: z.int(), form: meetingForm }))
    .output(
      z.object({
        /** False: the new venue waits for a decision; the change is kept as `pending`, to be made once decided. */
        applied: z.boolean(),
        version: z.int(),
        findings: z.array(finding),
        /** Whether time or place changed, so that the registered are told. */
        told: z.boolean(),
      }),
    )
    .errors({
      RED_LINE,
      MEETING_NOT_FOUND,
      VERSION_CONFLICT,
      MEETING_STATUS,
      FILE_NOT_FOUND,
      KIND_FIXED: { message: '已通知的会议不能在党内会议和其他会议之间改换。请取消后另建一场。' },
      PEOPLE_INSIDE,
      OTHER_COMMITTEE: { message: '你只能办本委员会的会议。' },
      BELOW_TAKEN: { message: '已有人占座，名额不能少于已占的座位。', data: z.object({ taken: z.int() }) },
      NOTICE_TOO_SHORT: {
        message: '离开会太近，通知期不够。可以改期，或写明紧急理由。',
        data: z.object({ required: z.int(), given: z.int(), earliest: day }),
      },
    }),
  cancel: action({ access: secretariat, kind: 'write', summary: '取消会议并告知', summaryEn: 'Cancelled the meeting' })
    .input(z.object({ meetingId: id, version: z.int(), reason: text(200, 2) }))
    .output(z.object({ version: z.int() }))
    .errors({ MEETING_NOT_FOUND, VERSION_CONFLICT, MEETING_STATUS }),
  postpone: action({
    access: secretariat,
    kind: 'write',
    summary: '延期，时间另行通知',
    summaryEn: 'Postponed the meeting',
  })
    .input(z.object({ meetingId: id, version: z.int(), reason: text(200, 2) }))
    .output(z.object({ version: z.int() }))
    .errors({ MEETING_NOT_FOUND, VERSION_CONFLICT, MEETING_STATUS, PEOPLE_INSIDE }),
  open: action({
    access: secretariat,
    kind: 'write',
    summary: '开始签到、开会',
    summaryEn: 'Opened check-in and the meeting',
  })
    .input(z.object({ meetingId: id }))
    .output(z.object({ version: z.int() }))
    .errors({ MEETING_NOT_FOUND, MEETING_STATUS, TOO_EARLY: { message: '开会前 24 小时内才能开始签到。' } }),
  close: action({ access: secretariat, kind: 'write', summary: '散会', summaryEn: 'Closed the meeting' })
    .input(z.object({ meetingId: id, quorumFailed: z.boolean().default(false) }))
    .output(z.object({ version: z.int() }))
    .errors({ MEETING_NOT_FOUND, MEETING_STATUS }),
  addReplay: action({
    access: secretariat,
    kind: 'write',
    summary: '填写回放链接',
    summaryEn: 'Added the link to the recording',
  })
    .input(z.object({ meetingId: id, url: z.url().max(500).startsWith('https://').nullable() }))
    .output(z.object({ version: z.int() }))
    .errors({ MEETING_NOT_FOUND, MEETING_STATUS }),

  manage: action({ access: secretariat, kind: 'read', summary: '会务一览：人数、提示、下一步' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        id,
        version: z.int(),
        kind: meetingKind,
        title: z.string(),
        status: meetingStatus,
        form: shownForm,
        /** A change that waits for a decision on its venue. */
        pending: shownForm.nullable(),
        replayUrl: z.string().nullable(),
        endedReason: z.string().nullable(),
        counts,
        days: dayCounts,
        openMotions: z.int(),
        waitingQuestions: z.int(),
        history: z.array(
          z.object({ what: z.string(), by: z.string().nullable(), at: instant, note: z.string().nullable() }),
        ),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
  registrations: action({
    access: secretariat,
    kind: 'read',
    traced: true,
    summary: '报名名单',
    summaryEn: 'Searched the registrations',
    limit: { most: 2000, per: 'hour' },
  })
    .input(
      z.object({
        meetingId: id,
        state: registrationState.optional(),
        present: z.boolean().optional(),
        /** Those whose names a person must judge. */
        unjudged: z.boolean().optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(
        z.object({
          id,
          state: registrationState,
          name: z.string(),
          phone: z.string().nullable(),
          title: z.string().nullable(),
          unitName: z.string().nullable(),
          companions: z.array(seatedCompanion),
          waitingNo: z.int().nullable(),
          offerUntil: instant.nullable(),
          answers,
          registeredAt: instant,
          checkedIn: z.array(z.object({ seat: z.int(), at: instant })),
          words: wordsState,
          /** As others than the staff see him; a guest is nobody whom the register knows. */
          shownName: z.string(),
          guest: z.boolean(),
        }),
      ).extend({ counts }),
    )
    .errors({ MEETING_NOT_FOUND }),

  decideNames: action({
    access: secretariat,
    kind: 'write',
    summary: '复核一份报名的姓名：通过，或改写',
    summaryEn: 'Judged the names of a registration',
  })
    .input(
      z.object({
        registrationId: id,
        /** Instead of what was typed; companions in their order. */
        reword: z
          .object({ name: name(30, 2), unitName: text(60, 0).default(''), companions: z.array(name(30)).max(5) })
          .optional(),
        reason: text(200, 0).default(''),
      }),
    )
    .output(z.object({ words: wordsState }))
    .errors({
      REGISTRATION_NOT_FOUND,
      NOTHING_TO_JUDGE: { message: '这份报名的姓名不需要复核，请刷新看看。' },
      OTHER_COMPANIONS: { message: '同行人数对不上，请刷新后再改。' },
    }),
  showPhone: action({
    access: secretariat,
    kind: 'write',
    secretReply: true,
    summary: '查看一位报名者的完整手机号（留痕）',
    summaryEn: 'Looked at the full phone of a registration',
    limit: { most: 500, per: 'day' },
  })
    .input(
      z.object({
        registrationId: id,
        /** 0: who registered; from 1 his companions. */
        seat: z.int().min(0).max(5).default(0),
      }),
    )
    .output(z.object({ phone: z.string() }))
    .errors({ NO_PHONE: { message: '没有这个手机号，或者你没有权限看。' } }),

  exportRegistrations: action({
    access: secretariat,
    kind: 'write',
    summary: '导出报名名单和每一题的回答（xlsx），留痕',
    summaryEn: 'Exported the registrations with their answers',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ meetingId: id }))
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant }))
    .errors({ MEETING_NOT_FOUND }),

  register: action({
    access: 'person',
    kind: 'write',
    summary: '报名；满了就候补',
    summaryEn: 'Registered for the meeting',
    limit: { most: 20, per: 'hour' },
  })
    .input(
      z.object({
        meetingId: id,
        name: name(30, 2),
        phone: text(20, 0).default(''),
        title: text(30, 0).default(''),
        companions: z.array(companion).max(5).default([]),
        answers: answers.default({}),
        /** For which of the caller's companies; without it the one he acts for. */
        membershipId: id.optional(),
        /** Whoever is named here is a colleague, who has his own entry code; else it is the caller himself. */
        colleague: z.boolean().default(false),
      }),
    )
    .output(seated)
    .errors({
      MEETING_NOT_FOUND,
      REGISTRATION_CLOSED: { message: '现在不在报名时间内。' },
      NOT_INVITED: { message: '这场会议不对你的身份开放。有疑问请联系秘书处。' },
      ALREADY_REGISTERED: { message: '你已经报过名了。', data: z.object({ registrationId: id }) },
      QUOTA_REACHED: {
        message: '你单位的名额已用完。可以请同事取消一个，或联系秘书处。',
        data: z.object({ quota: z.int() }),
      },
      ANSWERS_WRONG: {
        message: '有几道题要再看一下。',
        data: z.object({ issues: z.array(z.object({ questionId: z.string(), message: z.string() })) }),
      },
      NOT_YOUR_UNIT: { message: '你现在不代表这家单位，请刷新后再选。' },
      PHONE_INVALID: { message: '手机号不对，请核对；境外号码请带上国家或地区代码。' },
      TOO_MANY_COMPANIONS: { message: '同行人数超过这场会议的规定。', data: z.object({ most: z.int() }) },
    }),
  answerOffer: action({
    access: 'person',
    kind: 'write',
    summary: '候补到了：确认或放弃',
    summaryEn: 'Answered the offer of a seat',
  })
    .input(z.object({ registrationId: id, accept: z.boolean() }))
    .output(seated)
    .errors({
      REGISTRATION_NOT_FOUND,
      OFFER_OVER: { message: '确认时间过了，座位已给了下一位。可以重新报名候补。' },
      PAY_FIRST: { message: '这场会议要先缴费，付好座位就是你的。' },
    }),
  payRegistration: action({
    access: 'person',
    kind: 'write',
    summary: '为会议座位开收款单',
    summaryEn: 'Asked for the bill of a seat',
    limit: { most: 60, per: 'day' },
  })
    .input(z.object({ registrationId: id }))
    .output(z.object({ billId: id }))
    .errors({
      REGISTRATION_NOT_FOUND,
      OFFER_OVER: { message: '付款时间过了，座位已给了下一位。可以重新报名。' },
      NOTHING_TO_PAY: { message: '这个座位不用缴费。' },
    }),
  cancelRegistration: action({
    access: 'person',
    kind: 'write',
    summary: '取消报名；座位马上给下一位',
    summaryEn: 'Cancelled the registration',
    limit: { most: 20, per: 'hour' },
  })
    .input(z.object({ registrationId: id }))
    .output(seated)
    .errors({
      REGISTRATION_NOT_FOUND,
      CANCEL_TOO_LATE: { message: '过了取消时间，请联系秘书处。', data: z.object({ until: instant }) },
      CHECKED_IN: { message: '已经签到，不能取消。' },
    }),
  dropCompanion: action({
    access: 'person',
    kind: 'write',
    summary: '一位同行不来了；他的座位马上给下一位',
    summaryEn: 'Left a companion out',
  })
    .input(z.object({ registrationId: id, seat: z.int().min(1).max(5) }))
    .output(seated)
    .errors({
      REGISTRATION_NOT_FOUND,
      COMPANION_NOT_FOUND: { message: '没有找到这位同行，请刷新看看。' },
      CANCEL_TOO_LATE: { message: '过了取消时间，请联系秘书处。', data: z.object({ until: instant }) },
      CHECKED_IN: { message: '已经签到，不能取消。' },
    }),
  removeRegistration: action({
    access: secretariat,
    kind: 'write',
    summary: '秘书处取消一份报名，写明理由并告知',
    summaryEn: 'Cancelled a registration, with the reason',
  })
    .input(z.object({ registrationId: id, reason: text(200, 2) }))
    .output(z.object({ state: registrationState }))
    .errors({ REGISTRATION_NOT_FOUND, CHECKED_IN: { message: '已经签到，不能取消。' } }),
};
