import * as z from 'zod';
import { applicationForm, draftForm, industry, material, materialCode, memberKind, unitSizes } from './application';
import { idTypes } from './identity-document';
import { consentCodes } from './consents';
import { grades } from './credit-model';
import { region } from './region';
import { representativeChange } from './representative-change';
import {
  action,
  code,
  cursor,
  day,
  id,
  instant,
  personName,
  nothing,
  office,
  offices,
  pageOf,
  secretariat,
  text,
} from './wire';
import { memberStatuses } from './member-statuses';

export const status = z.enum(memberStatuses);
export type Status = z.infer<typeof status>;

const stepKinds = ['preliminaryReview', 'councilDecision', 'publicity'] as const;
export const stepKind = z.enum(stepKinds);
export type StepKind = z.infer<typeof stepKind>;

/** One line of the completeness check: what was looked at, how it came out, what to do. */
export const checkItem = z.object({
  /** What was found, such as `licence.expiring`; the pages have words for each in every language. */
  rule: z.string(),
  material: materialCode.nullable(),
  result: z.enum(['pass', 'warn', 'fail']),
  message: z.string(),
  fix: z.string().nullable(),
  /** What the sentence names: days, a name, a date. */
  values: z.record(z.string(), z.string()),
});
export type CheckItem = z.infer<typeof checkItem>;

/** Who may put the second hand to a change of representatives: it need not be of the secretariat. */
export const seconds = ['clerk', 'director', 'president', 'supervisor'] as const;
const consent = z.object({ code: z.enum(consentCodes), version: z.string().min(1).max(20) });
const invitationGone = { INVITATION_NOT_FOUND: { message: '没有找到这份邀请，可能已经收回、过期或答复过了。' } };

/** Votes of the council; abstentions stay in the denominator (handbook §1.2). */
export const tally = z.object({
  entitled: z.int().min(1).max(10_000),
  present: z.int().min(0).max(10_000),
  yes: z.int().min(0).max(10_000),
  no: z.int().min(0).max(10_000),
  abstain: z.int().min(0).max(10_000),
});
export type Tally = z.infer<typeof tally>;

export const membershipEvents = [
  'submitted',
  'resubmitted',
  'passed',
  'returned',
  'refused',
  'cancelled',
  'publicityEnded',
  'activated',
  'withdrawn',
  'suspended',
  'resumed',
  'fellBehind',
  'settled',
  'expelled',
  'terminated',
  'lapsed',
  'signed',
  'sentBack',
  'handedOn',
  'signerAsked',
  'extended',
  'released',
  'takenBack',
  'reminded',
  'escalated',
] as const;
const timelineEntry = z.object({
  kind: z.enum(membershipEvents),
  step: stepKind.nullable(),
  at: instant,
  /** Who did it, for the staff; the applicant sees the office alone. */
  by: z.string().nullable(),
  office: office.nullable(),
  reason: z.string().nullable(),
  tally: tally.nullable(),
  resolutionNo: z.string().nullable(),
});
const step = z.object({
  seq: z.int(),
  kind: stepKind,
  state: z.enum(['done', 'now', 'later']),
  /** Working days the step may take, by the association's own rule. */
  workdays: z.int(),
});
/** WeChat's verdict on the words that others will see; only `pass` is shown. */
const content = z.enum(['pass', 'pending', 'review', 'risky']);
const document = material.extend({ id, fileName: z.string(), bytes: z.int(), type: z.string(), sha256: z.string() });
const person = z.object({
  id,
  name: z.string(),
  phone: z.string(),
  title: z.string().nullable(),
  primary: z.boolean(),
  /** Somebody in the mini-program is taken for this representative. */
  linked: z.boolean(),
  /** That person has shown by WeChat that this very number is his own. */
  phoneVerified: z.boolean(),
});

/** One of a member's hands as its own people see it: never whether the app knows a number that was merely named. */
const representative = person.pick({ id: true, name: true, phone: true, title: true, primary: true }).extend({
  state: z.enum(['accepted', 'invited', 'declined']),
  yours: z.boolean(),
  /** Of an invitation: until when it can be accepted; null: it does not expire. */
  until: instant.nullable(),
  /** How the caller may end it: himself, by taking the invitation back, as the primary one, or with another's hand. */
  ending: z.enum(['himself', 'takenBack', 'primary', 'twoHands', 'secretariat']).nullable(),
});
const hands = z.object({
  representatives: z.array(representative),
  mayName: z.boolean(),
  mayChoosePrimary: z.boolean(),
  change: representativeChange.nullable(),
});
const changeWaits = {
  CHANGE_WAITING: { message: '这家单位的代表已有一项变更在等第二位确认，请先办完。' },
  FILE_NOT_FOUND: { message: '文件没有上传成功，请重新上传。' },
  REPRESENTATIVE_NOT_FOUND: { message: '没有找到这位代表，可能已经变了。' },
};
const phoneNamed = {
  PHONE_INVALID: { message: '手机号不对，请核对。' },
  ALREADY_REPRESENTATIVE: { message: '这个手机号已经在本单位的代表名单里。' },
};

const applicationSummary = z.object({
  id,
  kind: memberKind,
  name: z.string(),
  status,
  step: stepKind.nullable(),
  version: z.int(),
  submittedAt: instant,
  /** Last day of the present step; null when nothing is awaited. `provisional`: the year's holidays are not published yet. */
  dueOn: day.nullable(),
  provisional: z.boolean(),
  waitedWorkdays: z.int(),
  overdueWorkdays: z.int(),
});
/** Empty where the paper register did not say. */
const knownIndustry = z.union([industry, z.literal('')]);
const application = applicationSummary.extend({
  /** Its case, for the function `flows`; null for a member from the paper ledger. */
  caseId: id.nullable(),
  uscc: z.string().nullable(),
  idType: z.enum(idTypes).nullable(),
  /** Masked. */
  idNumber: z.string().nullable(),
  legalRep: z.string().nullable(),
  industry: knownIndustry,
  region,
  size: z.enum(unitSizes).nullable(),
  address: z.string().nullable(),
  introduction: z.string().nullable(),
  committee: z.object({ id, name: z.string() }).nullable(),
  memberNo: z.string().nullable(),
  representatives: z.array(person),
  materials: z.array(document),
  check: z.array(checkItem),
  steps: z.array(step),
  timeline: z.array(timelineEntry),
});

const conflict = {
  COMPANY_IS_MEMBER: {
    message: '这家单位已经是会员。请让单位的联系人把你加为代表，不用再申请。',
    data: z.object({ memberNo: z.string().nullable(), contact: z.string().nullable() }),
  },
  COMPANY_IS_APPLYING: {
    message: '这家单位已经有一份在办的申请。请向提交的同事了解进度。',
    data: z.object({ submittedOn: day, contact: z.string().nullable(), yours: z.boolean() }),
  },
};
const personConflict = {
  PERSON_IS_MEMBER: {
    message: '这位申请人已经是会员，不用再申请。会员卡在「我的」里，打不开请联系秘书处。',
    data: z.object({ memberNo: z.string().nullable() }),
  },
  PERSON_IS_APPLYING: {
    message: '这位申请人已经有一份在办的申请，不用再交一份。进度在「我的」里，看不到请联系秘书处。',
    data: z.object({ submittedOn: day, yours: z.boolean() }),
  },
};
const formRefusals = {
  ...personConflict,
  ...conflict,
  INCOMPLETE: { message: '材料还不齐，请按提示补上再提交。', data: z.object({ check: z.array(checkItem) }) },
  FILE_NOT_FOUND: { message: '有一份材料没有上传成功，请重新上传。', data: z.object({ fileIds: z.array(id) }) },
  COMMITTEE_NOT_FOUND: { message: '没有这个专业委员会，请重新选择。' },
  TOO_MANY_OPEN: {
    message: '你已经交了 5 份还在办的申请。办完或撤回一份，再交下一份。',
    data: z.object({ most: z.int() }),
  },
  REAPPLY_LATER: { message: '上次被除名后还没到可以再次申请的日期。', data: z.object({ from: day }) },
};
const handled = {
  ALREADY_HANDLED: {
    message: '刚刚已经有人处理了这份申请，请看最新的状态。',
    data: z.object({ status, step: stepKind.nullable(), by: z.string().nullable(), at: instant.nullable() }),
  },
};
const ownCompany = { OWN_COMPANY: { message: '这是你自己单位的申请，请由其他同事审核。' } };
const notFound = { APPLICATION_NOT_FOUND: { message: '没有找到这份申请，或者你没有权限看。' } };

const memberRow = z.object({
  id,
  name: z.string(),
  memberNo: z.string(),
  kind: memberKind,
  industry: knownIndustry,
  region,
  tier: z.string(),
  joinedOn: day,
  /** Of its credit file, where the assembly lets grades be published and the member agreed. */
  grade: z.enum(grades).nullable(),
});
const licence = z.object({
  id,
  code: materialCode,
  title: z.string(),
  number: z.string().nullable(),
  validTo: day.nullable(),
  daysLeft: z.int().nullable(),
});

export const membership = {
  lookupCompany: action({
    access: 'person',
    kind: 'read',
    summary: '填代码时看这家单位是不是已经入会或在申请',
    limit: { most: 60, per: 'hour' },
  })
    .input(z.object({ uscc: code(40) }))
    .output(
      z.object({
        state: z.enum(['free', 'applying', 'member']),
        yours: z.boolean(),
        memberNo: z.string().nullable(),
        contact: z.string().nullable(),
      }),
    ),
  checkForm: action({
    access: 'person',
    kind: 'read',
    summary: '提交前逐项核对材料',
    // It says whether somebody is a member already: enough for whoever fills in a form, not for whoever goes through a list.
    limit: { most: 60, office: 600, per: 'hour' },
  })
    .input(z.object({ form: applicationForm, membershipId: id.optional() }))
    .output(z.object({ check: z.array(checkItem), complete: z.boolean() })),

  paper: action({
    access: 'person',
    kind: 'write',
    summary: '下载入会申请书或单位代表授权书（docx），已填的内容带上，打印后盖章',
    summaryEn: 'Downloaded a paper to sign and seal',
    limit: { most: 100, per: 'day' },
  })
    .input(
      z.object({
        code: materialCode.extract(['applicationForm', 'representativeAuth']),
        kind: memberKind,
        /** As they shall stand on the paper; what is left out is written by hand. */
        words: z.object({
          name: text(100, 0).optional(),
          uscc: text(40, 0).optional(),
          legalRep: text(30, 0).optional(),
          size: text(20, 0).optional(),
          industry: text(60, 0).optional(),
          region: text(60, 0).optional(),
          address: text(120, 0).optional(),
          introduction: text(500, 0).optional(),
          representatives: z
            .array(
              z.object({
                name: text(30, 0).optional(),
                title: text(30, 0).optional(),
                phone: text(40, 0).optional(),
              }),
            )
            .max(10)
            .optional(),
        }),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant })),

  saveDraft: action({
    access: 'person',
    kind: 'write',
    summary: '保存草稿',
    summaryEn: 'Saved a draft of the application',
    limit: { most: 2000, per: 'hour' },
  })
    .input(
      z.object({
        draftId: id.optional(),
        /** Of the draft that one has read; with `draftId`. */
        version: z.int().min(1).optional(),
        membershipId: id.optional(),
        kind: memberKind,
        step: z.int().min(0).max(9),
        form: draftForm,
      }),
    )
    .output(z.object({ draftId: id, version: z.int(), savedAt: instant }))
    .errors({
      DRAFT_NOT_FOUND: { message: '这份草稿已经提交或删除了。' },
      DRAFT_CONFLICT: { message: '这份草稿在别处改过了，请看过新的再保存。' },
      TOO_MANY_DRAFTS: { message: '草稿最多留 10 份，请先删掉不用的。' },
    }),
  drafts: action({ access: 'person', kind: 'read', summary: '我的草稿' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            membershipId: id.nullable(),
            kind: memberKind,
            step: z.int(),
            form: z.record(z.string(), z.json()),
            version: z.int(),
            savedAt: instant,
          }),
        ),
      }),
    ),
  discardDraft: action({
    access: 'person',
    kind: 'write',
    summary: '删除草稿',
    summaryEn: 'Deleted a draft of the application',
  })
    .input(z.object({ draftId: id }))
    .output(nothing)
    .errors({ DRAFT_NOT_FOUND: { message: '这份草稿已经提交或删除了。' } }),

  submit: action({
    access: 'person',
    kind: 'write',
    summary: '提交入会申请',
    summaryEn: 'Submitted the application',
    // A colleague files for two or three companies; submitting and withdrawing again and again is no one's work.
    limit: { most: 10, per: 'day' },
  })
    .input(z.object({ form: applicationForm, draftId: id.optional() }))
    .output(application)
    .errors(formRefusals),
  resubmit: action({
    access: 'person',
    kind: 'write',
    summary: '按退回意见补正后再提交',
    summaryEn: 'Submitted the application again after corrections',
  })
    .input(z.object({ membershipId: id, version: z.int(), form: applicationForm, draftId: id.optional() }))
    .output(application)
    .errors({ ...formRefusals, ...handled, ...notFound }),
  myApplications: action({ access: 'person', kind: 'read', summary: '我的申请' })
    .input(nothing)
    .output(z.object({ rows: z.array(applicationSummary) })),
  myApplication: action({ access: 'person', kind: 'read', summary: '我的一份申请：每一步、意见和材料' })
    .input(z.object({ membershipId: id }))
    .output(application)
    .errors(notFound),

  reviewQueue: action({
    access: [...secretariat, 'president', 'council', 'supervisor'],
    kind: 'read',
    summary: '待审队列，超期在前',
  })
    .input(
      z.object({
        filter: z.enum(['mine', 'overdue', 'returned', 'open', 'closed']).default('mine'),
        kind: memberKind.optional(),
        q: text(50).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(
        applicationSummary.extend({
          materials: z.int(),
          warnings: z.int(),
          /** Why the reviewer may not act on it, if so. */
          barred: z.enum(['ownCompany', 'earlierStep', 'otherOffice', 'signed', 'handedOn']).nullable(),
        }),
      ).extend({
        counts: z.object({
          mine: z.int(),
          /** Of mine, those past their day. */
          late: z.int(),
          overdue: z.int(),
          returned: z.int(),
          open: z.int(),
        }),
      }),
    ),
  reviewCase: action({
    access: offices,
    kind: 'read',
    summary: '审核一份申请',
  })
    .input(z.object({ membershipId: id }))
    .output(
      application.extend({
        barred: z.enum(['ownCompany', 'earlierStep', 'otherOffice', 'notWaiting', 'signed', 'handedOn']).nullable(),
        /** Earlier steps (their seq) that it may be returned to instead of the applicant. */
        returnTo: z.array(z.int()),
        content,
        /** The resolution rule, advisory until the association adopts it (handbook §1.2, §15.2). */
        votingRule: z.object({ quorum: z.string(), pass: z.string(), enforced: z.boolean() }).nullable(),
      }),
    )
    .errors(notFound),
  /** Whoever holds an office may have been asked to sign too. */
  decide: action({
    access: offices,
    kind: 'write',
    summary: '通过、退回或不予通过',
    summaryEn: 'Passed, returned or refused the application',
  })
    .input(
      z.object({
        membershipId: id,
        version: z.int(),
        decision: z.enum(['pass', 'return', 'refuse']),
        /** With `return`: the earlier step that it goes back to, instead of the applicant. */
        returnTo: z.int().optional(),
        reason: text(500).optional(),
        tally: tally.optional(),
        resolutionNo: text(40).optional(),
      }),
    )
    /** `next`: the application that waits longest for the caller now. */
    .output(application.extend({ next: id.nullable() }))
    .errors({
      ...handled,
      ...notFound,
      ...ownCompany,
      DID_EARLIER_STEP: { message: '这份申请的上一步是你办的，这一步要换一位同事。' },
      OTHER_OFFICE: { message: '这一步由其他职务的同事办理。' },
      ALREADY_SIGNED: { message: '这一步你已经签过，等其他同事签完。' },
      HANDED_ON: { message: '这份申请已经转交另一位同事办理。' },
      STEP_NOT_BEFORE: { message: '只能退回到已经办过的步骤。' },
      REASON_REQUIRED: { message: '退回或不予通过，请写明原因，申请人会看到。' },
      TALLY_WRONG: { message: '票数对不上：赞成、反对、弃权之和应等于实到人数，实到不能超过应到。' },
      RESOLUTION_INCOMPLETE: {
        message: '协会已规定理事会表决规则必须达到，通过要写明票数和决议号。',
        data: z.object({ missing: z.array(z.enum(['tally', 'resolutionNo'])) }),
      },
      RESOLUTION_NOT_VALID: {
        message: '按协会的表决规则，这次表决没有通过。',
        data: z.object({ quorumMet: z.boolean(), passed: z.boolean() }),
      },
      CONTENT_REFUSED: { message: '申请里的文字或图片没有通过微信的内容检测，请退回修改。' },
    }),
  decideContent: action({
    access: secretariat,
    kind: 'write',
    summary: '微信判为需人工复核的文字和图片，由秘书处判定',
    summaryEn: 'Judged texts or pictures that WeChat left to a person',
  })
    .input(z.object({ membershipId: id, pass: z.boolean(), reason: text(200) }))
    .output(z.object({ content }))
    .errors({ ...notFound, ...ownCompany, NOTHING_TO_JUDGE: { message: '没有等待人工复核的内容。' } }),
  materialUrl: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '打开一份材料（地址短时有效，秘书处打开会留痕）',
    summaryEn: 'Opened a document of the application',
    limit: { most: 3000, per: 'day' },
  })
    .input(z.object({ materialId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ MATERIAL_NOT_FOUND: { message: '没有找到这份材料，或者你没有权限看。' } }),
  reveal: action({
    access: secretariat,
    kind: 'write',
    secretReply: true,
    summary: '查看完整手机号或证件号（留痕）',
    summaryEn: 'Looked at a full phone or ID number',
    limit: { most: 500, per: 'day' },
  })
    .input(
      z.object({
        membershipId: id,
        field: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('idNumber') }),
          z.object({ kind: z.literal('phone'), representativeId: id }),
        ]),
        reason: text(100, 2),
      }),
    )
    .output(z.object({ value: z.string() }))
    .errors({ ...notFound, NOTHING_TO_REVEAL: { message: '没有这项信息。' } }),

  card: action({ access: 'member', kind: 'read', summary: '会员卡和会员码' })
    .input(nothing)
    .output(
      z.object({
        membershipId: id,
        name: z.string(),
        memberNo: z.string(),
        kind: memberKind,
        tier: z.string(),
        joinedOn: day,
        /** Text of the QR; a link that anyone can open, valid for a minute. */
        qr: z.string(),
        qrExpiresAt: instant,
      }),
    ),
  verifyCard: action({ access: 'anyone', kind: 'read', summary: '核验会员码' })
    .input(z.object({ token: z.string().min(1).max(200) }))
    .output(
      z.object({
        name: z.string(),
        memberNo: z.string(),
        tier: z.string(),
        status,
        joinedOn: day,
        verifiedAt: instant,
      }),
    )
    .errors({
      CARD_EXPIRED: { message: '这个码过期了。会员码每分钟更新，请让对方重新打开会员卡。' },
      CARD_FORGED: { message: '这不是本会的会员码，请留意。' },
    }),

  directory: action({ access: ['member', ...offices], kind: 'read', summary: '会员名录：名称片段、行业、地区' })
    .input(
      z.object({
        q: text(50).optional(),
        /** Section letter or division. */
        industry: z
          .string()
          .regex(/^[A-T](\d{2})?$/)
          .optional(),
        /** Two, four or six digits: province, city or county. */
        region: z
          .string()
          .regex(/^[1-9]\d(\d{2}){0,2}$/)
          .optional(),
        committeeId: id.optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(memberRow)),
  member: action({ access: ['member', ...offices], kind: 'read', summary: '名录里的一家会员' })
    .input(z.object({ membershipId: id }))
    .output(
      memberRow.extend({
        introduction: z.string().nullable(),
        address: z.string().nullable(),
        contact: z.string().nullable(),
        committee: z.string().nullable(),
      }),
    )
    .errors({ MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' } }),

  myUnit: action({ access: 'member', kind: 'read', summary: '我的单位：资料、代表、证照' })
    .input(nothing)
    .output(
      application
        .omit({ representatives: true })
        .extend({ licences: z.array(licence), content, ...hands.shape, mayLeave: z.boolean() }),
    ),
  updateProfile: action({
    access: 'member',
    kind: 'write',
    summary: '修改名录里的地址和介绍，检测通过后展示',
    summaryEn: 'Changed the address or introduction in the directory',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ address: text(120, 0), introduction: text(500, 0) }))
    .output(z.object({ address: z.string().nullable(), introduction: z.string().nullable(), content })),
  addRepresentative: action({
    access: 'member',
    kind: 'write',
    summary: '邀请单位代表',
    summaryEn: 'Invited a representative',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ name: personName, phone: z.string().max(40), title: text(30).optional() }))
    .output(hands)
    .errors({
      ...phoneNamed,
      TOO_MANY_REPRESENTATIVES: { message: '一家单位最多 10 位代表，含还没答复的邀请。' },
      TOO_MANY_INVITATIONS: { message: '这段时间邀请的人太多了，过些天再邀请。', data: z.object({ again: day }) },
      DECLINED_LATELY: {
        message: '这个手机号不久前婉拒过你们的邀请，过一段时间才能再邀请。',
        data: z.object({ again: day }),
      },
      NOT_YOURS_TO_NAME: { message: '新的代表由单位的主要代表邀请。' },
      ACTS_HIMSELF: { message: '个人会员由本人参加，不设代表。' },
    }),
  removeRepresentative: action({
    access: 'member',
    kind: 'write',
    summary: '结束单位代表或收回邀请',
    summaryEn: 'Ended a representation or took an invitation back',
  })
    .input(z.object({ representativeId: id, reason: text(200, 2).optional() }))
    /** Whoever ended his own sees the company's people no more. */
    .output(hands.nullable())
    .errors({
      REPRESENTATIVE_NOT_FOUND: { message: '没有找到这位代表，可能已经移除。' },
      NOT_YOURS_TO_REMOVE: { message: '其他代表由主要代表结束，你可以退出自己的。' },
      NEEDS_TWO_HANDS: {
        message: '主要代表由另外两位代表一起结束，要有单位盖章的确认书；没有两位时，请把确认书交给秘书处。',
      },
      REASON_REQUIRED: { message: '请写明原因，对方会看到。' },
      ACTS_HIMSELF: { message: '个人会员就是你本人。不再参加的话，请办理退会。' },
    }),
  choosePrimary: action({
    access: 'member',
    kind: 'write',
    summary: '选定主要代表',
    summaryEn: 'Chose the primary representative',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ representativeId: id }))
    .output(hands)
    .errors({
      REPRESENTATIVE_NOT_FOUND: { message: '没有找到这位代表，或者他还没有接受邀请。' },
      NOT_YOURS_TO_CHOOSE: { message: '主要代表由现任主要代表移交；空缺时由各位代表选定。' },
    }),
  removePrimary: action({
    access: 'member',
    kind: 'write',
    summary: '凭单位盖章的确认书提出结束主要代表，等另一位代表确认',
    summaryEn: 'Proposed to end the primary representative, for another one to confirm',
    limit: { most: 5, per: 'day' },
  })
    .input(z.object({ representativeId: id, fileId: id, reason: text(200, 2) }))
    .output(hands)
    .errors({
      ...changeWaits,
      NEEDS_SECRETARIAT: { message: '除主要代表外要有两位代表才能这样办。请把单位盖章的确认书交给秘书处办理。' },
    }),
  changeRepresentative: action({
    access: secretariat,
    kind: 'write',
    summary: '凭单位的证明变更代表，等另一位任职者确认',
    summaryEn: 'Proposed a change of representatives on a document, for another officer to confirm',
  })
    .input(
      z.object({
        membershipId: id,
        change: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('end'), representativeId: id }),
          z.object({ kind: z.literal('primary'), representativeId: id }),
          z.object({
            kind: z.literal('name'),
            name: personName,
            phone: z.string().max(40),
            title: text(30).optional(),
            primary: z.boolean(),
          }),
        ]),
        fileId: id,
        reason: text(200, 2),
      }),
    )
    .output(z.object({ changeId: id }))
    .errors({
      ...changeWaits,
      ...phoneNamed,
      ...ownCompany,
      MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' },
    }),
  /** The second hand; whoever proposed it may only take it back. */
  answerChange: action({
    access: ['member', ...seconds],
    kind: 'write',
    summary: '确认或不同意代表变更',
    summaryEn: 'Confirmed or rejected a change of representatives',
  })
    .input(z.object({ changeId: id, agree: z.boolean(), reason: text(200).optional() }))
    .output(z.object({ agreed: z.boolean() }))
    .errors({
      CHANGE_NOT_FOUND: { message: '没有找到这项变更，可能已经有人处理。' },
      NOT_YOURS_TO_CONFIRM: { message: '要由提出人和当事人以外的另一位来确认。' },
      CHANGE_VOID: { message: '情况已经变了，这项变更不能再办。请不同意它，需要的话重新提出。' },
      ALREADY_REPRESENTATIVE: phoneNamed.ALREADY_REPRESENTATIVE,
    }),
  changeFile: action({
    access: ['member', ...seconds],
    kind: 'write',
    secretReply: true,
    summary: '打开代表变更的确认书',
    summaryEn: 'Opened the document of a change of representatives',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ changeId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ CHANGE_NOT_FOUND: { message: '没有找到这份文件，或者你没有权限看。' } }),
  invitations: action({ access: 'person', kind: 'read', summary: '请我做代表的单位' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            unit: z.string(),
            /** As he was named; null: nobody has judged the words yet. */
            name: z.string().nullable(),
            title: z.string().nullable(),
            primary: z.boolean(),
            /** Who named him, and as what he did. */
            by: z.object({
              as: z.enum(['applicant', 'company', 'secretariat', 'register']),
              name: z.string().nullable(),
              title: z.string().nullable(),
            }),
            since: instant,
            until: instant.nullable(),
          }),
        ),
      }),
    ),
  decideNaming: action({
    access: secretariat,
    kind: 'write',
    summary: '复核给代表写的姓名和职务：通过，或改写',
    summaryEn: 'Judged the name and the title of a representative',
  })
    .input(
      z.object({
        representativeId: id,
        /** Instead of what was typed. */
        reword: z.object({ name: personName, title: text(30, 0).default('') }).optional(),
        reason: text(200, 0).default(''),
      }),
    )
    .output(z.object({}))
    .errors({
      REPRESENTATIVE_NOT_FOUND: { message: '没有找到这位代表，可能已经变了。' },
      OWN_COMPANY: { message: '这是你自己单位的代表，请由其他同事复核。' },
      NOTHING_TO_JUDGE: { message: '没有等待人工复核的内容。' },
    }),
  acceptInvitation: action({
    access: 'person',
    kind: 'write',
    summary: '接受做单位代表',
    summaryEn: 'Accepted to represent a company',
  })
    .input(z.object({ representativeId: id, consents: z.array(consent).max(4) }))
    .output(
      z.object({
        membershipId: id,
        unit: z.string(),
        /** For whom he acts now; null while he has several to choose from. */
        actingFor: z.object({ membershipId: id, name: z.string() }).nullable(),
        mayChoose: z.boolean(),
      }),
    )
    .errors({ ...invitationGone, CONSENT_NEEDED: { message: '先看过并同意个人信息处理，才能接受。' } }),
  declineInvitation: action({
    access: 'person',
    kind: 'write',
    summary: '婉拒做单位代表',
    summaryEn: 'Declined to represent a company',
  })
    .input(z.object({ representativeId: id }))
    .output(nothing)
    .errors(invitationGone),
  renewLicence: action({
    access: 'member',
    kind: 'write',
    summary: '更新到期的证照',
    summaryEn: 'Renewed a licence',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ licenceId: id, fileId: id, number: text(60).optional(), validTo: day.nullable() }))
    .output(z.object({ licences: z.array(licence) }))
    .errors({
      LICENCE_NOT_FOUND: { message: '没有找到这份证照，可能已经更新过。' },
      LICENCE_ALREADY_EXPIRED: { message: '新证照的有效期要晚于今天。' },
      FILE_NOT_FOUND: { message: '照片没有上传成功，请重新上传。' },
    }),
  leave: action({ access: 'person', kind: 'write', summary: '退会，即时生效', summaryEn: 'Left the association' })
    .input(z.object({ membershipId: id, confirmName: text(100), reason: text(500, 0).optional() }))
    .output(z.object({ status, at: instant }))
    .errors({
      PRIMARY_ONLY: { message: '退会由单位的主要代表办理。' },
      NAME_MISMATCH: { message: '输入的名称和单位名称不一致，请核对后再退会。' },
      ALREADY_LEFT: { message: '没有找到这家会员，或者已经退会了。' },
    }),
  leaveOnNotice: action({
    access: secretariat,
    kind: 'write',
    summary: '凭书面通知登记退会，用于没有主要代表的会员',
    summaryEn: 'Recorded that a member left by written notice',
  })
    .input(z.object({ membershipId: id, fileId: id, reason: text(200, 2) }))
    .output(z.object({ status, at: instant }))
    .errors({
      ...ownCompany,
      MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' },
      FILE_NOT_FOUND: { message: '文件没有上传成功，请重新上传。' },
      HAS_PRIMARY: { message: '这家会员有主要代表，退会由他在「我的单位」办理，即时生效。' },
    }),

  admissionSteps: action({ access: 'anyone', kind: 'read', summary: '入会要经过哪几步' })
    .input(nothing)
    .output(
      z.object({
        steps: z.array(z.object({ seq: z.int(), kind: stepKind, offices: z.array(office), workdays: z.int() })),
      }),
    ),
};
