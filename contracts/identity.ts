import * as z from 'zod';
import { consentCodes } from './consents';
import { fileTypes } from './file-limits';
import { action, code, cursor, day, id, instant, nothing, office, offices, pageOf, secretariat, text } from './wire';

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

/** Who may be one of the two who decide on a transfer; its flow says who does. */
const transferDeciders = offices;
const transferStops = ['moved', 'gone', 'bound', 'objected', 'verifiedAnew'] as const;
const transferStates = ['open', 'refused', 'objected', 'withdrawn', 'done'] as const;
const transfer = z.object({
  transferId: id,
  caseId: id,
  version: z.int(),
  /** `asker`: his new WeChat asks; `holder`: it is his account; `staff`: an office that decides on it. */
  as: z.enum(['asker', 'holder', 'staff']),
  state: z.enum(transferStates),
  step: z.enum(['transferCheck', 'transferConsent', 'transferObjection']),
  /** Last day of the present step; null when it is over. */
  dueOn: day.nullable(),
  provisional: z.boolean(),
  askedAt: instant,
  /** Masked. */
  phone: z.string(),
  /** Why it was refused, in the words of who decided. */
  reason: z.string().nullable(),
  /** What ended it where nobody decided. */
  stop: z.enum(transferStops).nullable(),
  /** To the asker and to who decides. */
  words: z.string().nullable(),
  files: z.array(z.object({ fileId: id, name: z.string(), type: z.enum(fileTypes), bytes: z.int() })),
  /** Whose account it is: to who decides alone. */
  account: z
    .object({
      name: z.string().nullable(),
      offices: z.array(office),
      units: z.array(z.string()),
      /** Whether it was used of late; then its holder has time to object. */
      inUse: z.boolean(),
      seenOn: day.nullable(),
    })
    .nullable(),
  may: z.object({ decide: z.boolean(), object: z.boolean(), withdraw: z.boolean() }),
});
const transferNotFound = { TRANSFER_NOT_FOUND: { message: '没有找到这项换绑申请，或者你没有权限看。' } };
const transferOver = { TRANSFER_OVER: { message: '这项换绑已经办完或已经停止，请看最新的状态。' } };

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
    limit: { most: 50, per: 'day' },
  })
    .input(z.object({ code: z.string().min(1).max(200) }))
    .output(
      z.object({
        phone: z.string(),
        /** Members that ask the owner of this number to represent them: he does once he has accepted. */
        asking: z.array(z.object({ representativeId: id, unit: z.string() })),
      }),
    )
    .errors({
      PHONE_CODE_INVALID: { message: '微信给的凭证过期了，请再点一次按钮。' },
      PHONE_TAKEN: {
        message: '这个手机号已经在另一个微信上核实过。如果是你换了微信，可以申请换绑。',
        /** Says to `requestTransfer`, for half an hour and from this WeChat alone, that the number was verified. */
        data: z.object({ claim: z.string() }),
      },
      WECHAT_UNAVAILABLE: { message: '微信暂时没有回应，可以先手工填写手机号。' },
    }),

  chooseUnit: action({
    access: 'person',
    kind: 'write',
    summary: '选择现在代表哪家单位',
    summaryEn: 'Chose the company to act for',
    limit: { most: 200, per: 'day' },
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
  grantConsent: action({
    access: 'person',
    kind: 'write',
    summary: '同意一项',
    summaryEn: 'Gave a consent',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ code: consentCode, version: z.string().min(1).max(20) }))
    .output(nothing)
    .errors({
      CONSENT_OUTDATED: { message: '条款刚刚更新过，请重新看一遍再同意。', data: z.object({ version: z.string() }) },
    }),
  withdrawConsent: action({
    access: 'person',
    kind: 'write',
    summary: '撤回一项同意',
    summaryEn: 'Withdrew a consent',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ code: consentCode }))
    .output(nothing)
    .errors({
      CONSENT_NOT_GIVEN: { message: '这一项你没有同意过，不用撤回。' },
      CONSENT_IN_USE: {
        message:
          '你办的入会申请或会员资格还要用到它。先撤回申请，或在「我的单位」退出代表（个人会员请办退会），就可以撤回这项同意。',
        /** What he carries himself. */
        data: z.object({ of: z.array(z.object({ membershipId: id, name: z.string(), applying: z.boolean() })) }),
      },
    }),

  startDeskSession: action({
    access: 'anyone',
    kind: 'write',
    secretReply: true,
    summary: '电脑上显示二维码，等手机确认',
    summaryEn: 'Asked for a desktop sign-in',
    // Anybody may, so it is bounded by what the function sees of him, and for all together.
    limit: [
      { most: 60, per: 'hour', of: 'address' },
      { most: 120, per: 'minute', of: 'everybody' },
    ],
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

  endDeskSessions: action({
    access: 'person',
    kind: 'write',
    summary: '让所有电脑退出登录',
    summaryEn: 'Signed all computers out',
  })
    .input(nothing)
    .output(z.object({ ended: z.int() })),
  renewDeskSession: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '电脑登录换一个新的令牌',
    summaryEn: 'Renewed the token of a computer',
  })
    .input(z.object({ token: z.string().min(20).max(100) }))
    .output(z.object({ token: z.string(), expiresAt: instant }))
    .errors({ SESSION_NOT_FOUND: { message: '这台电脑已经退出登录了。' } }),

  requestTransfer: action({
    access: 'person',
    kind: 'write',
    summary: '申请把原来微信上的账号换到这个微信',
    summaryEn: 'Asked to move an account to another WeChat',
    limit: { most: 3, per: 'day' },
  })
    .input(
      z.object({
        claim: z.string().min(20).max(400),
        /** What happened to the old WeChat, and who can be asked. */
        words: text(500, 4),
        /** A document of the person, or a letter of authorisation of his company. */
        files: z.array(id).min(1).max(6),
      }),
    )
    .output(transfer)
    .errors({
      CLAIM_EXPIRED: { message: '手机号核实过去太久了，请再核实一次。' },
      PHONE_FREE: { message: '这个手机号现在没有别的微信在用，直接核实就可以。' },
      TRANSFER_UNDER_WAY: { message: '你已经申请过了，正在办理。', data: z.object({ transferId: id }) },
      OBJECTED_LATELY: {
        message: '原账号的使用人不久前对你的申请提出了异议。过一段时间才能再申请；账号确实是你的，请当面找秘书处。',
        data: z.object({ again: day }),
      },
      ACCOUNT_NOT_EMPTY: {
        message: '这个微信上还有在办的申请、代表的单位或任职。先办完或撤回，再申请换绑。',
      },
      FILE_NOT_FOUND: { message: '有证明材料没有传完，请重新上传。' },
      NEW_WECHAT_ONLY: { message: '请在新的微信里申请。' },
    }),
  transfers: action({ access: 'person', kind: 'read', summary: '我申请的换绑，和别人对我的账号申请的换绑' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(transfer.pick({ transferId: true, as: true, state: true, step: true, askedAt: true })),
      }),
    ),
  transfer: action({ access: 'person', kind: 'read', summary: '一项换绑申请' })
    .input(z.object({ transferId: id }))
    .output(transfer)
    .errors(transferNotFound),
  transferFile: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '打开换绑申请的证明材料',
    summaryEn: 'Opened the proof of a transfer',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ transferId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors(transferNotFound),
  decideTransfer: action({
    access: transferDeciders,
    kind: 'write',
    summary: '决定一项换绑申请',
    summaryEn: 'Decided on a transfer of an account',
  })
    .input(
      z
        .object({
          transferId: id,
          version: z.int(),
          decision: z.enum(['pass', 'refuse']),
          reason: text(200, 0).optional(),
        })
        .refine((value) => value.decision === 'pass' || (value.reason ?? '').length > 0, {
          path: ['reason'],
          message: 'required',
        }),
    )
    .output(transfer)
    .errors({
      ...transferNotFound,
      ...transferOver,
      TRANSFER_MOVED: { message: '刚刚已经有人处理了这项换绑，请看最新的状态。' },
      NOT_YOUR_TURN: { message: '这一步要由另一位任职人员决定：职务不符、已经决定过一步，或者这是你自己的账号。' },
    }),
  objectToTransfer: action({
    access: 'person',
    kind: 'write',
    summary: '不同意把自己的账号换到另一个微信',
    summaryEn: 'Objected to a transfer of the own account',
  })
    .input(z.object({ transferId: id }))
    .output(transfer)
    .errors({ ...transferNotFound, ...transferOver }),

  appointments: action({ access: [...secretariat, 'president', 'supervisor'], kind: 'read', summary: '任职名单' })
    .input(z.object({ includeEnded: z.boolean().default(false), cursor: cursor.optional() }))
    .output(pageOf(appointment)),
  findPeople: action({
    access: secretariat,
    kind: 'read',
    traced: true,
    summary: '按姓名或手机号找人，用于任命和会议名册（留痕）',
    summaryEn: 'Looked for people by name or phone',
    // A number has four digits that a mask and this search leave open: ten thousand guesses are not a day's work.
    limit: { most: 200, per: 'day' },
  })
    /** A fragment of the name, the whole phone, or exactly its last four digits. */
    .input(z.object({ q: text(30) }))
    .output(
      z.object({
        rows: z.array(
          z.object({ personId: id, name: z.string(), phone: z.string().nullable(), units: z.array(z.string()) }),
        ),
      }),
    )
    .errors({ PHONE_FRAGMENT: { message: '手机号请输全，或只输最后四位。' } }),
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
