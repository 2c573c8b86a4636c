import * as z from 'zod';
import { complaintKinds, complaintStates, desks, manners, outcomes } from './complaint-kinds';
import { action, cursor, day, id, instant, nothing, office, offices, pageOf, text } from './wire';

const manner = z.enum(manners);
const kind = z.enum(complaintKinds);
const state = z.enum(complaintStates);
const outcome = z.enum(outcomes);
/** Who may handle complaints; which of them handles this one is the complaint's. */
export const handlers = [
  'clerk',
  'director',
  'compliance',
  'supervisor',
  'president',
  'council',
] as const satisfies readonly (typeof offices)[number][];

const file = z.object({ fileId: id, name: z.string(), type: z.string(), bytes: z.int() });
const summary = z.object({
  id,
  number: z.string(),
  manner,
  kind,
  /** Whom or what it is about, in words. */
  about: z.string(),
  state,
  receivedOn: day,
  /** Last day of the present step; null where nothing is waited for. */
  dueOn: day.nullable(),
  provisional: z.boolean(),
  /** The one that counts: after an appeal that of the appeal. */
  outcome: outcome.nullable(),
});
const eventKinds = [
  'received',
  'accepted',
  'notAccepted',
  'reviewAsked',
  'reviewGranted',
  'reviewRefused',
  'memberNamed',
  'hearing',
  'stated',
  'hearingOver',
  'proposed',
  'sentBack',
  'decided',
  'appealed',
  'answered',
  'closed',
  'withdrawn',
  'handedOver',
  'revealed',
] as const;
const event = z.object({
  id,
  kind: z.enum(eventKinds),
  at: instant,
  /** Whose doing it is: the complainant's, the other side's, the office's, or nobody's where a time was over. */
  side: z.enum(['maker', 'other', 'desk']).nullable(),
  /** By name, to those who may know. */
  by: z.string().nullable(),
  office: office.nullable(),
  words: z.string(),
  files: z.array(file),
});
const decision = z.object({
  outcome,
  words: z.string(),
  on: day,
  /** Of the body that decided; null where two persons did. */
  resolutionNo: z.string().nullable(),
});
const shown = summary.extend({
  version: z.int(),
  /** How the caller sees it: `desk` handles it, `reader` oversees and changes nothing. */
  as: z.enum(['maker', 'other', 'desk', 'reader']),
  desk: z.enum(desks),
  /** Empty to the other side of a complaint that is not open. */
  words: z.string(),
  happenedOn: day.nullable(),
  files: z.array(file),
  /** The complainant, to those who may know. */
  maker: z.object({ name: z.string().nullable(), unit: z.string().nullable() }).nullable(),
  /** What the other side was asked. */
  question: z.string().nullable(),
  decision: decision.nullable(),
  /** What an appeal came to. */
  final: decision.nullable(),
  events: z.array(event),
  may: z.object({
    accept: z.boolean(),
    review: z.boolean(),
    nameMember: z.boolean(),
    hear: z.boolean(),
    decide: z.boolean(),
    confirm: z.boolean(),
    answer: z.boolean(),
    handOver: z.boolean(),
    reveal: z.boolean(),
    state: z.boolean(),
    appeal: z.boolean(),
    withdraw: z.boolean(),
  }),
  /** Whether what is decided takes a second person, or a body's resolution. */
  needsSecond: z.boolean(),
});
/** What the code shows: neither names nor what the other side said. */
const byCode = summary.extend({
  version: z.int(),
  words: z.string(),
  happenedOn: day,
  decision: decision.nullable(),
  final: decision.nullable(),
  /** Why it was not accepted. */
  reason: z.string().nullable(),
  may: z.object({ state: z.boolean(), appeal: z.boolean(), withdraw: z.boolean() }),
});

const form = z.object({
  kind,
  /** With `member`. */
  membershipId: id.optional(),
  /** With `officer`: a person who holds an office. */
  officerId: id.optional(),
  /** Which fee, which meeting, which matter; whom, where the name is not known. */
  about: text(100, 0).default(''),
  words: text(3000, 10),
  /** The day on which it happened. */
  happenedOn: day,
});
/** As the door has read it. */
export type ComplaintForm = z.output<typeof form>;
const formRefusals = {
  ABOUT_MISSING: { message: '请写明投诉谁或什么事。' },
  MEMBER_NOT_FOUND: { message: '没有找到这家会员。' },
  OFFICER_NOT_FOUND: { message: '没有找到这位负责人，可能已经不任职。' },
  DAY_AHEAD: { message: '事情发生的日期不能晚于今天。' },
  ABOUT_YOURSELF: { message: '不能投诉你自己或你自己的单位。' },
};
const COMPLAINT_NOT_FOUND = { message: '没有找到这件投诉，或者你没有权限看。' };
const COMPLAINT_MOVED = { message: '刚刚已经有人处理了这件投诉，请看最新的状态。' };
const NOT_YOURS = { message: '这件投诉现在不由你办：职务不符，或者需要回避。' };
const FILE_NOT_FOUND = { message: '有一份文件没有上传成功，请重新上传。' };
const REASON_REQUIRED = { message: '请写明理由，对方会看到。' };
const CODE_WRONG = { message: '查询码不对，请核对有没有抄全。' };
const NOT_NOW = { message: '这件投诉现在的状态不能这样办。' };
const one = z.object({ complaintId: id, version: z.int() });
const files = z.array(id).max(9).default([]);

export const complaints = {
  options: action({ access: 'anyone', kind: 'read', summary: '怎么投诉：能不能匿名、可以投诉的负责人、答复期限' })
    .input(nothing)
    .output(
      z.object({
        anonymous: z.boolean(),
        officers: z.array(z.object({ id, name: z.string(), offices: z.array(office) })),
        acceptWorkdays: z.int(),
        decideWorkdays: z.int(),
      }),
    ),
  make: action({
    access: 'person',
    kind: 'write',
    summary: '提出投诉（实名或保密）',
    summaryEn: 'Made a complaint',
    limit: { most: 10, per: 'day' },
  })
    .input(
      form.extend({
        manner: z.enum(['open', 'confidential']),
        /** For the member that the caller acts for. */
        forUnit: z.boolean().default(false),
        fileIds: files,
      }),
    )
    .output(z.object({ complaintId: id, number: z.string(), dueOn: day, provisional: z.boolean() }))
    .errors({ ...formRefusals, FILE_NOT_FOUND, NO_UNIT: { message: '你现在没有代表哪家会员，请以个人名义投诉。' } }),
  /** The door does not read who calls; without papers, for a file is somebody's. */
  makeAnonymous: action({
    access: 'anyone',
    anonymous: true,
    kind: 'write',
    summary: '提出匿名投诉，得到查询码',
    summaryEn: 'Made an anonymous complaint',
    limit: [
      { most: 20, per: 'hour', of: 'everybody' },
      { most: 100, per: 'day', of: 'everybody' },
    ],
  })
    .input(form)
    .output(z.object({ code: z.string(), number: z.string(), dueOn: day, provisional: z.boolean() }))
    .errors({ ...formRefusals, NOT_ANONYMOUS: { message: '本会不受理匿名投诉，可以选“保密”。' } }),
  askByCode: action({
    access: 'anyone',
    anonymous: true,
    kind: 'read',
    summary: '用查询码看匿名投诉办到哪了',
    limit: { most: 120, per: 'minute', of: 'everybody' },
  })
    .input(z.object({ code: text(120) }))
    .output(byCode)
    .errors({ CODE_WRONG }),
  actByCode: action({
    access: 'anyone',
    anonymous: true,
    kind: 'write',
    summary: '用查询码补充、撤回匿名投诉或不服决定',
    summaryEn: 'Added to an anonymous complaint, withdrew it or appealed',
    limit: { most: 60, per: 'hour', of: 'everybody' },
  })
    .input(z.object({ code: text(120), act: z.enum(['state', 'appeal', 'withdraw']), words: text(3000, 2) }))
    .output(byCode)
    .errors({ CODE_WRONG, NOT_NOW }),

  mine: action({ access: 'person', kind: 'read', summary: '我提出的和要我说明的投诉' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(summary.extend({ as: z.enum(['maker', 'other']) }))),
  show: action({ access: 'person', kind: 'read', summary: '一件投诉：内容、期限、说明、决定' })
    .input(z.object({ complaintId: id }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND }),
  register: action({ access: handlers, kind: 'read', summary: '投诉台账' })
    .input(
      z.object({
        q: text(60).optional(),
        state: z.array(state).max(complaintStates.length).optional(),
        kind: kind.optional(),
        manner: manner.optional(),
        /** Those whose day has passed. */
        late: z.boolean().default(false),
        from: day.optional(),
        until: day.optional(),
        sort: z.enum(['received', 'due', 'number']).default('received'),
        descending: z.boolean().default(true),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(summary.extend({ maker: z.string().nullable(), desk: z.enum(desks), mine: z.boolean() })).extend({
        total: z.int().nullable(),
      }),
    ),

  accept: action({
    access: handlers,
    kind: 'write',
    summary: '受理或不受理一件投诉',
    summaryEn: 'Accepted a complaint, or did not',
  })
    .input(one.extend({ accepted: z.boolean(), reason: text(1000, 0).default('') }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, COMPLAINT_MOVED, NOT_YOURS, NOT_NOW, REASON_REQUIRED }),
  review: action({
    access: handlers,
    kind: 'write',
    summary: '复核不受理：改为受理或维持',
    summaryEn: 'Reviewed the refusal of a complaint',
  })
    .input(one.extend({ granted: z.boolean(), words: text(3000, 10) }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, COMPLAINT_MOVED, NOT_YOURS, NOT_NOW }),
  nameMember: action({
    access: handlers,
    kind: 'write',
    summary: '把投诉里写的单位对应到会员',
    summaryEn: 'Named the member that a complaint is about',
  })
    .input(one.extend({ membershipId: id }))
    .output(z.object({ desk: z.enum(desks) }))
    .errors({
      COMPLAINT_NOT_FOUND,
      COMPLAINT_MOVED,
      NOT_YOURS,
      NOT_NOW,
      MEMBER_NOT_FOUND: formRefusals.MEMBER_NOT_FOUND,
      MEMBER_OF_MAKER: { message: '这件投诉不能对应到这家会员：投诉人不能投诉自己的单位。' },
    }),
  hear: action({
    access: handlers,
    kind: 'write',
    summary: '请被投诉的一方说明',
    summaryEn: 'Asked the other side of a complaint for its statement',
  })
    .input(one.extend({ words: text(2000, 5) }))
    .output(shown)
    .errors({
      COMPLAINT_NOT_FOUND,
      COMPLAINT_MOVED,
      NOT_YOURS,
      NOT_NOW,
      NO_OTHER_SIDE: { message: '这件事没有可以通知的另一方，可以直接作决定。' },
    }),
  decide: action({
    access: handlers,
    kind: 'write',
    summary: '对投诉作出决定：成立、部分成立或不成立',
    summaryEn: 'Decided a complaint',
  })
    .input(
      one.extend({
        outcome,
        /** Both sides read it. */
        words: text(3000, 10),
        /** Of a member that has seriously broken its duties: it counts longer. */
        grave: z.boolean().default(false),
        resolutionNo: text(40).optional(),
      }),
    )
    .output(shown)
    .errors({
      COMPLAINT_NOT_FOUND,
      COMPLAINT_MOVED,
      NOT_YOURS,
      NOT_NOW,
      NOT_HEARD: { message: '还没有请被投诉的一方说明，或者说明期限还没到。' },
    }),
  confirm: action({
    access: handlers,
    kind: 'write',
    summary: '复核投诉决定：同意或退回',
    summaryEn: 'Confirmed the decision of a complaint, or sent it back',
  })
    .input(one.extend({ agree: z.boolean(), reason: text(1000, 0).default('') }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, COMPLAINT_MOVED, NOT_YOURS, NOT_NOW, REASON_REQUIRED }),
  answer: action({
    access: handlers,
    kind: 'write',
    summary: '对不服投诉决定的申诉作出答复',
    summaryEn: 'Answered the appeal against the decision of a complaint',
  })
    .input(one.extend({ outcome, words: text(3000, 10) }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, COMPLAINT_MOVED, NOT_YOURS, NOT_NOW }),
  handOver: action({
    access: handlers,
    kind: 'write',
    summary: '把投诉移交下一级办理',
    summaryEn: 'Handed a complaint over to the next office',
  })
    .input(one.extend({ reason: text(500, 2) }))
    .output(z.object({ desk: z.enum(desks) }))
    .errors({
      COMPLAINT_NOT_FOUND,
      COMPLAINT_MOVED,
      NOT_YOURS,
      NOT_NOW,
      NO_OTHER_DESK: { message: '没有可以移交的职务了。' },
    }),
  reveal: action({
    access: handlers,
    kind: 'write',
    summary: '查看保密投诉的投诉人，写明原因，留痕',
    summaryEn: 'Saw who made a confidential complaint',
    secretReply: true,
    limit: { most: 50, per: 'day' },
  })
    .input(z.object({ complaintId: id, reason: text(200, 2) }))
    .output(z.object({ name: z.string().nullable(), unit: z.string().nullable() }))
    .errors({ COMPLAINT_NOT_FOUND, NOT_YOURS, NOT_NOW }),
  state: action({
    access: 'person',
    kind: 'write',
    summary: '对投诉作出说明或补充',
    summaryEn: 'Made a statement in a complaint',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ complaintId: id, words: text(3000, 2), fileIds: files }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, FILE_NOT_FOUND, NOT_NOW }),
  appeal: action({
    access: 'person',
    kind: 'write',
    summary: '不服投诉决定或不受理，提出申诉',
    summaryEn: 'Appealed against the decision of a complaint, or against its refusal',
  })
    .input(z.object({ complaintId: id, words: text(3000, 2), fileIds: files }))
    .output(shown)
    .errors({
      COMPLAINT_NOT_FOUND,
      FILE_NOT_FOUND,
      APPEAL_OVER: { message: '现在不在申诉的期限里，或者已经申诉过了。' },
    }),
  withdraw: action({
    access: 'person',
    kind: 'write',
    summary: '撤回自己的投诉',
    summaryEn: 'Withdrew a complaint',
  })
    .input(one.extend({ reason: text(500, 0).default('') }))
    .output(shown)
    .errors({ COMPLAINT_NOT_FOUND, COMPLAINT_MOVED, NOT_NOW }),
  complaintFile: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '打开投诉的一份材料',
    summaryEn: 'Opened a paper of a complaint',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ complaintId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ COMPLAINT_NOT_FOUND, FILE_NOT_FOUND: { message: '没有找到这份文件。' } }),
};
