import * as z from 'zod';
import { consentCodes } from './consents';
import { action, code, cursor, day, id, instant, nothing, office, pageOf, secretariat, text } from './wire';

const consentCode = z.enum(consentCodes);

const unit = z.object({
  membershipId: id,
  name: z.string(),
  status: z.enum(['under_review', 'returned', 'active']),
  memberNo: z.string().nullable(),
});
const appointment = z.object({
  id,
  personId: id,
  personName: z.string(),
  office,
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  from: day,
  /** Last day; null while no end is set, and of one that was withdrawn. */
  until: day.nullable(),
  /** When it was ended by hand: the rights ended then. */
  endedAt: instant.nullable(),
  /** Ended on its first day or before: it never was in force. */
  withdrawn: z.boolean(),
});
const device = z.object({
  id,
  device: z.string(),
  createdAt: instant,
  confirmedAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
  expiresAt: instant,
});

export const identity = {
  association: action({ access: 'anyone', kind: 'read', summary: '协会的公开信息' })
    .input(nothing)
    .output(
      z.object({
        name: z.string(),
        shortName: z.string(),
        uscc: z.string(),
        region: z.string(),
        purpose: z.string(),
        address: z.string(),
        phone: z.string(),
        members: z.int(),
        committees: z.array(z.object({ id, name: z.string() })),
      }),
    ),

  whoami: action({ access: 'anyone', kind: 'read', summary: '我是谁、有什么身份、代表哪些单位' })
    .input(nothing)
    .output(
      z.object({
        signedIn: z.boolean(),
        channel: z.enum(['wechat', 'desk', 'none']),
        person: z
          .object({ id, name: z.string().nullable(), phone: z.string().nullable(), phoneVerified: z.boolean() })
          .nullable(),
        offices: z.array(
          z.object({
            office,
            committeeId: id.nullable(),
            committeeName: z.string().nullable(),
            from: day,
            /** The last day of the term. */
            until: day.nullable(),
          }),
        ),
        units: z.array(unit),
        actingFor: id.nullable(),
        unread: z.int(),
        today: day,
      }),
    ),

  verifyPhone: action({
    access: 'person',
    kind: 'write',
    summary: '用微信手机号按钮的凭证核实手机号',
    summaryEn: 'Verified a phone number through WeChat',
  })
    .input(z.object({ code: z.string().min(1).max(200) }))
    .output(z.object({ phone: z.string(), joinedUnits: z.array(unit) }))
    .errors({
      PHONE_CODE_INVALID: { message: '微信给的凭证过期了，请再点一次按钮。' },
      PHONE_TAKEN: { message: '这个手机号已经在另一个微信上核实过。如果换了微信，请联系秘书处。' },
      WECHAT_UNAVAILABLE: { message: '微信暂时没有回应，可以先手工填写手机号。' },
    }),

  chooseUnit: action({
    access: 'person',
    kind: 'write',
    summary: '选择现在代表哪家单位',
    summaryEn: 'Chose the company to act for',
  })
    .input(z.object({ membershipId: id }))
    .output(z.object({ actingFor: id }))
    .errors({ NOT_YOUR_UNIT: { message: '你不是这家单位的代表。请让单位的联系人添加你。' } }),

  consents: action({ access: 'person', kind: 'read', summary: '我给过的同意' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            code: consentCode,
            version: z.string(),
            current: z.boolean(),
            grantedAt: instant,
            withdrawnAt: instant.nullable(),
          }),
        ),
      }),
    ),
  grantConsent: action({ access: 'person', kind: 'write', summary: '同意一项', summaryEn: 'Gave a consent' })
    .input(z.object({ code: consentCode, version: z.string().min(1).max(20) }))
    .output(nothing)
    .errors({
      CONSENT_OUTDATED: { message: '条款刚刚更新过，请重新看一遍再同意。', data: z.object({ version: z.string() }) },
    }),
  withdrawConsent: action({ access: 'person', kind: 'write', summary: '撤回一项同意', summaryEn: 'Withdrew a consent' })
    .input(z.object({ code: consentCode }))
    .output(nothing)
    .errors({
      CONSENT_NOT_GIVEN: { message: '这一项你没有同意过，不用撤回。' },
      CONSENT_IN_USE: { message: '你还有在办的申请或有效的会员资格要用到它。先撤回申请或退会，就可以撤回这项同意。' },
    }),

  startDeskSession: action({
    access: 'anyone',
    kind: 'write',
    secretReply: true,
    summary: '电脑上显示二维码，等手机确认',
    summaryEn: 'Asked for a desktop sign-in',
  })
    .input(z.object({ device: text(80) }))
    .output(
      z.object({
        /** Goes into the mini-code's scene and is shown as text too: 8 characters without look-alikes. */
        pairingCode: z.string(),
        /** Only the desk knows it; exchanged for the session once confirmed. */
        pollToken: z.string(),
        /** PNG data URI of the mini-code, or null when WeChat did not answer: type the code instead. */
        miniCode: z.string().nullable(),
        expiresAt: instant,
      }),
    ),
  deskSessionToken: action({
    access: 'anyone',
    kind: 'write',
    secretReply: true,
    summary: '电脑端领取已确认的会话，只能领一次',
    summaryEn: 'Took over a confirmed desktop session',
  })
    .input(z.object({ pollToken: z.string().min(20).max(100) }))
    .output(
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('waiting') }),
        z.object({ state: z.literal('refused') }),
        z.object({ state: z.literal('confirmed'), token: z.string(), expiresAt: instant }),
      ]),
    )
    .errors({ DESK_CODE_EXPIRED: { message: '二维码过期了，请刷新后重新扫。' } }),
  deskRequest: action({ access: 'person', kind: 'read', summary: '手机上看是哪台电脑在请求登录' })
    .input(z.object({ pairingCode: code(16) }))
    .output(z.object({ device: z.string(), startedAt: instant, expiresAt: instant, sessionHours: z.int() }))
    .errors({ DESK_CODE_EXPIRED: { message: '这个登录码不存在或过期了，请在电脑上刷新后重新扫。' } }),
  answerDeskRequest: action({
    access: 'person',
    kind: 'write',
    summary: '在手机上确认或拒绝电脑登录',
    summaryEn: 'Confirmed or refused a desktop sign-in',
  })
    .input(z.object({ pairingCode: code(16), accept: z.boolean() }))
    .output(nothing)
    .errors({
      DESK_CODE_EXPIRED: { message: '这个登录码不存在或过期了，请在电脑上刷新后重新扫。' },
      WECHAT_ONLY: { message: '请在微信里确认，电脑上不能给自己确认。' },
    }),
  deskSessions: action({ access: 'person', kind: 'read', summary: '我的电脑登录' })
    .input(nothing)
    .output(z.object({ rows: z.array(device) })),
  endDeskSession: action({
    access: 'person',
    kind: 'write',
    summary: '让一台电脑退出登录',
    summaryEn: 'Signed a computer out',
  })
    .input(z.object({ sessionId: id }))
    .output(nothing)
    .errors({ SESSION_NOT_FOUND: { message: '这台电脑已经退出登录了。' } }),

  appointments: action({ access: [...secretariat, 'president', 'supervisor'], kind: 'read', summary: '任职名单' })
    .input(z.object({ includeEnded: z.boolean().default(false), cursor: cursor.optional() }))
    .output(pageOf(appointment)),
  findPeople: action({ access: secretariat, kind: 'read', summary: '按姓名或手机号找人，用于任命和会议名册' })
    .input(z.object({ q: text(30) }))
    .output(
      z.object({
        rows: z.array(
          z.object({ personId: id, name: z.string(), phone: z.string().nullable(), units: z.array(z.string()) }),
        ),
      }),
    ),
  appoint: action({ access: ['director'], kind: 'write', summary: '任命', summaryEn: 'Appointed to an office' })
    .input(
      z
        .object({
          personId: id,
          office,
          committeeId: id.nullable().default(null),
          from: day,
          /** Last day; null: for staff without a fixed end, for elected offices the longest term there is. */
          until: day.nullable().default(null),
        })
        // The secretary-general serves the association, never one committee.
        .refine((value) => value.office !== 'director' || value.committeeId === null, {
          path: ['committeeId'],
          message: 'choice',
        }),
    )
    .output(appointment)
    .errors({
      PERSON_NOT_FOUND: { message: '没有找到这个人。请他先在小程序里登记一次。' },
      COMMITTEE_NOT_FOUND: { message: '没有这个专业委员会。' },
      ALREADY_APPOINTED: { message: '他在这段时间已经担任这个职务。' },
      TERM_TOO_LONG: { message: '任期不能超过 5 年，结束日期要晚于开始日期。' },
    }),
  endAppointment: action({
    access: ['director'],
    kind: 'write',
    summary: '结束任职',
    summaryEn: 'Ended an appointment',
  })
    .input(z.object({ appointmentId: id, reason: text(200) }))
    .output(appointment)
    .errors({
      APPOINTMENT_NOT_FOUND: { message: '没有找到这条任职，可能已经结束。' },
      LAST_DIRECTOR: { message: '这是最后一位秘书长。先任命接任的人，再结束他的任职。' },
    }),
};
