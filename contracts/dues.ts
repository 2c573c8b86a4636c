import * as z from 'zod';
import {
  arrearsAges,
  duesBodies,
  duesClauses,
  uncheckedClauses,
  joinShares,
  leaveShares,
  leftOutWhys,
  runStates,
  standardStates,
} from './dues-kinds';
import { RED_LINE } from './red-line';
import { action, cursor, day, id, instant, offices, pageOf, text, type Office } from './wire';

/** Who keeps the dues. */
const keepers = ['finance', 'clerk', 'director'] as const satisfies readonly Office[];

/** Fen, up to 100 million yuan. */
const fen = z.int().min(0).max(10_000_000_000);
const sum = z.int();

const tier = z.object({
  name: text(30),
  /** A year, in fen. */
  amount: fen,
  /** What is given for it. */
  services: text(500, 0),
  /** Tiers of members that pay it, as the register has them. */
  memberTiers: z.array(text(30)).min(1).max(20),
});
const reduction = z.object({
  name: text(30),
  /** Under which condition, in the words of the standard. */
  condition: text(200),
  /** Hundredths taken off; 100 exempts. */
  percent: z.int().min(1).max(100),
});
const form = z.object({
  name: text(40),
  /** The first day from which a period is billed by it. */
  from: day,
  joining: z.enum(joinShares),
  leaving: z.enum(leaveShares),
  notes: text(1000, 0),
  /** More than the rule's four are written all the same: it is a finding. */
  tiers: z.array(tier).min(1).max(12),
  reductions: z.array(reduction).max(12),
});
export type DuesForm = z.infer<typeof form>;

const count = z.int().min(0).max(1_000_000);
const ballot = z.object({
  /** The meeting in this house; null: the assembly met before or elsewhere. */
  meetingId: id.nullable(),
  body: z.enum(duesBodies),
  heldOn: day,
  /** Number of the resolution. */
  resolution: text(60, 2),
  secret: z.boolean(),
  inPerson: z.boolean(),
  entitled: z.int().min(1).max(1_000_000),
  present: count,
  issued: count,
  returned: count,
  yes: count,
  no: count,
  abstain: count,
  void: count,
});
export type DuesBallot = z.infer<typeof ballot>;

const finding = z.object({
  clause: z.enum(duesClauses),
  /** What was found, then what is asked for; in words or numbers of the reader's language. */
  found: z.string(),
  asked: z.string(),
  /** Where it is written. */
  basis: z.string(),
});
export type DuesFinding = z.infer<typeof finding>;

const standing = z.object({
  id,
  name: z.string(),
  state: z.enum(standardStates),
  from: day,
  /** Last day in force; null while no other follows. */
  until: day.nullable(),
  tiers: z.int(),
  /** From the smallest amount to the largest, a year, in fen. */
  least: sum,
  most: sum,
  adoptedOn: day.nullable(),
  disclosedOn: day.nullable(),
  findings: z.int(),
});
const file = z.object({ id, name: z.string(), type: z.string() });

const standard = form.extend({
  id,
  state: z.enum(standardStates),
  until: day.nullable(),
  version: z.int(),
  draftedBy: z.string().nullable(),
  draftedAt: instant,
  ballot: ballot
    .extend({ recordedBy: z.string().nullable(), recordedAt: instant, meetingTitle: z.string().nullable() })
    .nullable(),
  disclosedOn: day.nullable(),
  disclosedHow: z.string().nullable(),
  creditChinaUrl: z.string().nullable(),
  findings: z.array(finding),
  /** What nobody has looked at, and why. */
  unchecked: z.array(z.object({ clause: z.enum(uncheckedClauses), asked: z.string(), why: z.string() })),
  today: day,
  mayKeep: z.boolean(),
  /** Tiers that members have and nobody pays for by this standard. */
  uncovered: z.array(z.object({ memberTier: z.string(), members: z.int() })),
});

const NOT_FOUND = { message: '没有找到，请从列表里重新打开。' };
const WHOLE_ASSOCIATION = { message: '会费由全会统一管理，分支机构不能另立或另收会费。请联系秘书处。' };
const CHANGED = { message: '刚刚有人改过，请刷新再看一次。' };

const period = z.object({
  standardId: id,
  /** First day of the twelve months. */
  from: day,
  dueDay: day,
});
const tierSum = z.object({ tier: z.string(), members: z.int(), amount: sum });
const leftOutSum = z.object({ why: z.enum(leftOutWhys), members: z.int() });
const run = z.object({
  id,
  standardId: id,
  standardName: z.string(),
  from: day,
  to: day,
  dueDay: day,
  state: z.enum(runStates),
  /** Members looked at so far, and of how many. */
  seen: z.int(),
  members: z.int(),
  billed: z.int(),
  amount: sum,
  leftOut: z.int(),
  startedBy: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type DuesRun = z.infer<typeof run>;

const PERIOD_REFUSALS = {
  NOT_FOUND,
  WHOLE_ASSOCIATION,
  NO_BALLOT: { message: '这个标准没有会员（代表）大会的表决记录，不能据此收费。先记下表决，再开单。' },
  NOT_IN_FORCE: { message: '这一期的第一天，生效的不是这个标准。请选那一天生效的标准。' },
  PERIOD_OVERLAPS: { message: '这一期和已经开过的另一期日期有重叠。请选相同的起始日，或从上一期之后开始。' },
  NO_FEE_ITEM: { message: '收费公示清单里还没有会费这一项，先公示再开单。' },
  DUE_DAY: { message: '缴费期限不能早于今天，也不能早于这一期的第一天。' },
};

const arrear = z.object({
  /** Of the charge. */
  id,
  membershipId: id,
  name: z.string(),
  memberNo: z.string().nullable(),
  tier: z.string(),
  committee: z.string().nullable(),
  billId: id,
  billNo: z.string(),
  periodFrom: day,
  dueDay: day,
  days: z.int(),
  age: z.enum(arrearsAges),
  /** Still owed, in fen. */
  owed: sum,
  contact: z.string().nullable(),
  /** The representative, whose phone is revealed by it. */
  contactId: id.nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  /** Somebody reads its notices; false: only a call reaches it. */
  reachable: z.boolean(),
  /** The latest reminder that went out, in days from the due day. */
  reminded: z.int().nullable(),
  called: z.object({ on: day, by: z.string().nullable(), note: z.string() }).nullable(),
  deemed: z.enum(['due', 'noticed', 'kept']).nullable(),
});
export type Arrear = z.infer<typeof arrear>;
export const arrearColumns = [
  'name',
  'memberNo',
  'tier',
  'committee',
  'billNo',
  'periodFrom',
  'dueDay',
  'days',
  'owed',
  'contact',
  'phone',
  'called',
] as const;
export type ArrearColumn = (typeof arrearColumns)[number];
const arrearsFilter = z.object({
  q: text(40).optional(),
  age: z.array(z.enum(arrearsAges)).optional(),
  tier: text(30).optional(),
  /** Members that no notice reaches, or that nobody has called in thirty days. */
  only: z.enum(['unreachable', 'uncalled', 'deemed']).optional(),
  sort: z.enum(['days', 'owed', 'name']).default('days'),
  descending: z.boolean().default(true),
});
const arrearsSum = z.object({ age: z.enum(arrearsAges), members: z.int(), owed: sum });

export const dues = {
  standards: action({ access: [...offices], kind: 'read', summary: '会费标准：各版本和状态' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(standing).extend({ mayKeep: z.boolean() })),

  standard: action({ access: [...offices], kind: 'read', summary: '一个会费标准：档次、表决和问题' })
    .input(z.object({ id }))
    .output(standard.extend({ papers: z.array(file) }))
    .errors({ NOT_FOUND }),

  openPaper: action({
    access: [...offices],
    kind: 'write',
    secretReply: true,
    summary: '打开会费标准的表决凭证',
    summaryEn: 'Opened the signed tally of a dues standard',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ NOT_FOUND }),

  saveDraft: action({
    access: keepers,
    kind: 'write',
    summary: '起草会费标准',
    summaryEn: 'Drafted a dues standard',
  })
    .input(form.extend({ id: id.optional(), version: z.int().optional() }))
    .output(z.object({ id, version: z.int(), findings: z.array(finding) }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      CHANGED,
      NOT_DRAFT: { message: '已经通过的标准不能改。请另起草一个，从以后的一天起执行。' },
      SAME_TIER: {
        message: '有一种会员写在了两个档次里，每种会员只能对应一个档次。',
        data: z.object({ tier: z.string() }),
      },
    }),

  discardDraft: action({
    access: keepers,
    kind: 'write',
    summary: '作废会费标准草稿',
    summaryEn: 'Discarded the draft of a dues standard',
  })
    .input(z.object({ id, reason: text(200, 2) }))
    .output(z.object({ id }))
    .errors({ NOT_FOUND, WHOLE_ASSOCIATION, NOT_DRAFT: { message: '只有草稿可以作废。' } }),

  adopt: action({
    access: ['director', 'finance'],
    kind: 'write',
    summary: '记下会员大会通过会费标准的表决和凭证',
    summaryEn: 'Recorded the ballot by which a dues standard was adopted',
  })
    .input(z.object({ id, version: z.int(), ballot, fileId: id }))
    .output(z.object({ id, findings: z.array(finding) }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      CHANGED,
      NOT_DRAFT: { message: '这个标准已经记过表决，或者已经作废。' },
      BALLOT_COUNTS: { message: '票数对不上：到会不超过应到，发出不超过到会，收回不超过发出，各项合计等于收回。' },
      NOT_PASSED: { message: '赞成票没有达到到会人数的规定比例，标准没有通过，不能执行。' },
      MEETING_NOT_FOUND: { message: '没有找到这次会议，或者它不是作出决定的会议。' },
      FILE_NOT_FOUND: { message: '没有找到上传的表决凭证，请重新上传。' },
      STARTS_TOO_EARLY: { message: '生效日要晚于表决日前一天，也要晚于现行标准的生效日。' },
    }),

  disclose: action({
    access: keepers,
    kind: 'write',
    summary: '记下会费标准何时、怎样向全体会员公开',
    summaryEn: 'Recorded when a dues standard was shown to all members',
  })
    .input(
      z.object({
        id,
        on: day,
        how: text(100, 2),
        creditChinaUrl: z
          .string()
          .trim()
          .max(300)
          .regex(/^https?:\/\/\S+$/)
          .nullable(),
      }),
    )
    .output(z.object({ id, findings: z.array(finding) }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      NOT_ADOPTED: { message: '标准通过以后才能记公开日期。' },
      ALREADY: { message: '公开日期已经记过了。' },
      DAY: { message: '公开日期在表决日和今天之间。' },
    }),

  runs: action({ access: [...keepers, 'supervisor', 'president'], kind: 'read', summary: '会费开单：每次的进度和结果' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(
      pageOf(run).extend({
        mayStart: z.boolean(),
        today: day,
        standards: z.array(z.object({ id, name: z.string(), from: day, until: day.nullable(), adopted: z.boolean() })),
      }),
    ),

  previewRun: action({ access: keepers, kind: 'read', summary: '开单前看：多少家、各档多少钱、谁不开' })
    .input(period)
    .output(
      z.object({
        from: day,
        to: day,
        members: z.int(),
        amount: sum,
        tiers: z.array(tierSum),
        leftOut: z.array(leftOutSum),
        /** Members whose share is less than a whole period, and how many have a reduction. */
        partial: z.int(),
        reduced: z.int(),
      }),
    )
    .errors(PERIOD_REFUSALS),

  leftOut: action({ access: keepers, kind: 'read', summary: '这一期不开单的会员和原因' })
    .input(period.extend({ why: z.enum(leftOutWhys), cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({ id, name: z.string(), memberNo: z.string().nullable(), tier: z.string(), why: z.enum(leftOutWhys) }),
      ),
    )
    .errors(PERIOD_REFUSALS),

  startRun: action({
    access: ['finance', 'director'],
    kind: 'write',
    summary: '开始会费开单',
    summaryEn: 'Started to bill the dues of a period',
  })
    .input(period)
    .output(z.object({ id }))
    .errors({ ...PERIOD_REFUSALS, RED_LINE, RUNNING: { message: '这一期正在开单，等它做完再看。' } }),

  run: action({ access: [...keepers, 'supervisor', 'president'], kind: 'read', summary: '一次会费开单的进度和结果' })
    .input(z.object({ id }))
    .output(
      run.extend({
        tiers: z.array(tierSum),
        paid: z.int(),
        paidAmount: sum,
        mayTakeBack: z.boolean(),
        reason: z.string().nullable(),
      }),
    )
    .errors({ NOT_FOUND }),

  takeBackRun: action({
    access: ['director'],
    kind: 'write',
    summary: '撤回一次会费开单',
    summaryEn: 'Took back the bills of a period',
  })
    .input(z.object({ id, reason: text(200, 4) }))
    .output(z.object({ id }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      PAID: { message: '已经有会员缴了费，这次开单不能整体撤回。请在收款单里逐笔处理。' },
      NOT_DONE: { message: '开单还没做完，或者已经撤回。' },
    }),

  relieve: action({
    access: ['director', 'finance'],
    kind: 'write',
    summary: '按标准里的条款减免一家会员的会费',
    summaryEn: 'Granted a reduction that the dues standard provides for',
  })
    .input(z.object({ membershipId: id, standardId: id, reduction: z.int().min(1).max(12), reason: text(200, 4) }))
    .output(z.object({ id }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      OWN_COMPANY: { message: '自己代表的单位，要由另一位来办。' },
      NOT_PROVIDED: { message: '现行标准里没有这一条减免。减免只能按大会通过的标准来。' },
      ALREADY: { message: '这家会员在这个标准下已经有一条减免。' },
    }),

  endRelief: action({
    access: ['director', 'finance'],
    kind: 'write',
    summary: '停止减免',
    summaryEn: 'Ended a reduction of dues',
  })
    .input(z.object({ id, reason: text(200, 2) }))
    .output(z.object({ id }))
    .errors({ NOT_FOUND, WHOLE_ASSOCIATION }),

  reliefs: action({ access: [...keepers, 'supervisor'], kind: 'read', summary: '会费减免一览' })
    .input(z.object({ standardId: id, cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          id,
          membershipId: id,
          name: z.string(),
          reduction: z.string(),
          percent: z.int(),
          reason: z.string(),
          by: z.string().nullable(),
          at: instant,
        }),
      ),
    ),

  arrears: action({ access: [...keepers, 'supervisor', 'president'], kind: 'read', summary: '欠费台账：按账龄' })
    .input(arrearsFilter.extend({ cursor: cursor.optional() }))
    .output(
      pageOf(arrear).extend({
        /** Of all that the question finds. */
        total: z.int(),
        owed: sum,
        ages: z.array(arrearsSum),
        tiers: z.array(z.string()),
        mayExport: z.boolean(),
      }),
    ),

  exportArrears: action({
    access: keepers,
    kind: 'write',
    summary: '导出欠费台账',
    summaryEn: 'Exported the register of arrears',
    limit: { most: 100, per: 'day' },
  })
    .input(
      arrearsFilter.extend({
        columns: z.array(z.enum(arrearColumns)).min(1).optional(),
        ids: z.array(id).max(500).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant, rows: z.int() })),

  recordCall: action({
    access: keepers,
    kind: 'write',
    summary: '记下一次催缴电话',
    summaryEn: 'Recorded a call about dues',
  })
    .input(z.object({ id, note: text(200) }))
    .output(z.object({ id }))
    .errors({ NOT_FOUND }),

  noticeDeemed: action({
    access: ['director'],
    kind: 'write',
    summary: '告知会员：长期欠费将视为退会，限期答复',
    summaryEn: 'Told a member that long arrears may be taken for a withdrawal',
  })
    .input(z.object({ id, reason: text(300, 4) }))
    .output(z.object({ id, replyUntil: day }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      TOO_EARLY: { message: '欠费还没有满规定的月数，不能提请视为退会。' },
      ALREADY: { message: '已经告知过了。' },
    }),

  decideDeemed: action({
    access: ['director'],
    kind: 'write',
    summary: '答复期满后，由人决定视为退会还是保留',
    summaryEn: 'Decided on a deemed withdrawal after its notice',
  })
    .input(z.object({ id, decision: z.enum(['withdrawn', 'kept']), reason: text(300, 4) }))
    .output(z.object({ id }))
    .errors({
      NOT_FOUND,
      WHOLE_ASSOCIATION,
      REPLY_OPEN: { message: '答复期还没有过，不能决定退会。', data: z.object({ until: day }) },
      DECIDED: { message: '已经有人决定过了。' },
      PAID: { message: '会费已经缴清，不再视为退会。' },
    }),

  mine: action({ access: ['member', ...keepers], kind: 'read', summary: '我的会费：标准、账单和缴纳' })
    .input(z.object({ membershipId: id.optional() }))
    .output(
      z.object({
        membershipId: id,
        name: z.string(),
        tier: z.string(),
        standard: z
          .object({
            id,
            name: z.string(),
            from: day,
            /** What this member pays a year, in fen; null: its tier is not in the standard. */
            amount: sum.nullable(),
            services: z.string(),
            tiers: z.array(z.object({ name: z.string(), amount: sum, services: z.string(), own: z.boolean() })),
            body: z.enum(duesBodies),
            heldOn: day,
            resolution: z.string(),
            present: z.int(),
            entitled: z.int(),
            yes: z.int(),
            disclosedOn: day.nullable(),
          })
          .nullable(),
        relief: z.object({ name: z.string(), percent: z.int(), reason: z.string() }).nullable(),
        bills: z.array(
          z.object({
            id,
            number: z.string(),
            from: day,
            to: day,
            amount: sum,
            full: sum,
            paid: sum,
            dueDay: day,
            state: z.enum(['open', 'paid', 'cancelled']),
            /** Why it is not the whole amount: months of membership, a reduction. */
            share: z.string().nullable(),
            relief: z.string().nullable(),
          }),
        ),
      }),
    )
    .errors({ MEMBER_NOT_FOUND: { message: '没有找到这位会员。' } }),
};
