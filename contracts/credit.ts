import * as z from 'zod';
import { dimensions, grades, severities, shownGrades } from './credit-model';
import { caseExtension } from './flows';
import { tally } from './membership';
import { action, cursor, day, id, instant, pageOf, secretariat, text, type Office } from './wire';

/** Who keeps credit files, and who may read them beside. */
const keepers = [...secretariat, 'compliance'] as const satisfies readonly Office[];
const readers = [...keepers, 'supervisor', 'president', 'council'] as const satisfies readonly Office[];

const words = z.object({ 'zh-CN': z.string(), en: z.string() });
const grade = z.enum(grades);
const shownGrade = z.enum(shownGrades);
const hundredths = z.int().min(0).max(10_000);
const millionths = z.int().min(0).max(1_000_000);
const months = z.int().min(1).max(36);
const halfLife = z.int().min(30).max(1095);
const indicatorCode = z.string().regex(/^I\d{2}$/);

export const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('valid'), each: millionths }),
  z.object({ kind: z.literal('share') }),
  z.object({ kind: z.literal('flag') }),
  z.object({ kind: z.literal('list') }),
  z.object({
    kind: z.literal('loss'),
    sizes: z.record(z.string().max(20), millionths),
    halfLife,
    window: months,
  }),
  z.object({ kind: z.literal('kept'), halfLife, window: months }),
  z.object({
    kind: z.literal('prior'),
    prior: millionths,
    strength: z.int().min(1).max(100),
    halfLife,
    window: months,
  }),
  z.object({ kind: z.literal('target'), target: z.int().min(1).max(1000), window: months }),
]);
export const indicator = z.object({
  code: indicatorCode,
  title: words,
  dimension: z.enum(dimensions),
  deeds: z.array(z.string().max(40)).min(1).max(5).readonly(),
  weight: z.int().min(0).max(100),
  form,
  runs: z.boolean(),
});
export const model = z.object({
  indicators: z.array(indicator).min(1).max(30).readonly(),
  floors: z.object({ A: hundredths, B: hundredths, C: hundredths }),
  coverage: z.int().min(0).max(1000),
  listed: grade,
  listedSerious: grade,
});

const line = z.object({
  /** Name of the deed; null: where the indicator begins. */
  ref: z.string().nullable(),
  /** Signed hundredths of a point. */
  points: z.int(),
  kind: z.string().nullable(),
  /** What it is about; null: sealed, or nothing but its kind. */
  title: z.string().nullable(),
  day: day.nullable(),
  /** First day on which it does not count any more. */
  leaves: day.nullable(),
  page: z.string().nullable(),
  /** It was repaired, fell away or has ended: what it was is not shown. */
  sealed: z.boolean(),
  /** An objection against it is open. */
  objected: z.boolean(),
  mayObject: z.boolean(),
  mayRepair: z.boolean(),
});
const item = z.object({
  code: indicatorCode,
  title: words,
  dimension: z.enum(dimensions),
  points: hundredths,
  most: hundredths,
  /** The association does not run its source: nobody gains or loses by it. */
  runs: z.boolean(),
  lines: z.array(line),
});
const lift = z.object({
  to: grade,
  total: hundredths,
  /** Together; each alone beside it. */
  changes: z.array(
    z.object({
      id: z.string(),
      code: indicatorCode,
      act: z.enum(['renew', 'fill', 'pledge', 'pay', 'meet', 'train', 'repair']),
      title: z.string(),
      total: hundredths,
      page: z.string().nullable(),
    }),
  ),
  /** `keep`: a grade that is to fall; `first`: the next run gives it; `rise`: it takes two runs. */
  by: z.enum(['keep', 'first', 'rise']),
  /** First day on which a run may have given it. */
  notBefore: day,
});
const standing = z.object({
  grade: shownGrade,
  since: day,
  rising: z.object({ grade, runs: z.int() }).nullable(),
  notice: z.object({ grade, on: day, until: day }).nullable(),
});
const scored = z.object({
  total: hundredths,
  coverage: z.int(),
  grade: shownGrade,
  capped: z.enum(['list', 'seriousList']).nullable(),
  items: z.array(item),
  /** Codes of what cost points, the dearest first. */
  reasons: z.array(indicatorCode),
});
const file = z.object({
  membershipId: id,
  name: z.string(),
  memberNo: z.string().nullable(),
  own: z.boolean(),
  today: day,
  /** Why there is none: no model in force yet, consent to it withdrawn, or no member any more. */
  none: z.enum(['noModel', 'noConsent', 'notMember']).nullable(),
  model: z
    .object({
      id,
      version: z.string(),
      floors: z.object({ A: z.int(), B: z.int(), C: z.int() }),
      resolutionNo: z.string(),
    })
    .nullable(),
  score: scored.nullable(),
  standing: standing.nullable(),
  /** Left out where nothing possible is enough, or nothing is above. */
  lift: lift.nullable(),
  /** All that the member could do, each with what it comes to. */
  possible: z.array(lift.shape.changes.element),
  /** If nothing changes: the points on the first of the coming months, and what moved them most since the one before. */
  course: z.array(z.object({ day, total: hundredths, code: indicatorCode.nullable(), by: z.int() })),
  objections: z.array(
    z.object({
      id,
      kind: z.enum(['appeal', 'repair', 'fall']),
      state: z.string(),
      filedAt: instant,
      upheld: z.boolean().nullable(),
    }),
  ),
  benefits: z.array(
    z.object({
      id,
      title: z.string(),
      basis: z.string(),
      grades: z.array(grade),
      kind: z.enum(['recommendation', 'award', 'threshold']),
    }),
  ),
  may: z.object({ object: z.boolean(), confirmFall: z.boolean(), report: z.boolean() }),
});
export type CreditFile = z.infer<typeof file>;
export type CreditItem = z.infer<typeof item>;
export type CreditLine = z.infer<typeof line>;
export type PossibleChange = CreditFile['possible'][number];

const memberRow = z.object({
  membershipId: id,
  name: z.string(),
  grade: shownGrade,
  total: hundredths,
  totalBefore: hundredths.nullable(),
  since: day,
  noticeGrade: grade.nullable(),
  noticeUntil: day.nullable(),
  /** Points to the next grade above where that is near; below zero: points above the boundary that is near. */
  near: z.int().nullable(),
});
const record = z.object({
  id,
  membershipId: id,
  member: z.string(),
  kind: z.enum(['penalty', 'list', 'ownRecord']),
  /** Null, as all that a record says: sealed. */
  severity: z.enum(severities).nullable(),
  title: z.string().nullable(),
  documentNo: z.string().nullable(),
  authority: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  recognizedOn: day.nullable(),
  repairableOn: day.nullable(),
  endsOn: day.nullable(),
  enteredAt: instant,
  enteredBy: z.string().nullable(),
  ruleResolution: z.string().nullable(),
  hearingNote: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  state: z.enum(['waiting', 'standing', 'repaired', 'annulled', 'ended']),
  mayConfirm: z.boolean(),
  mayObject: z.boolean(),
  mayRepair: z.boolean(),
});
export type CreditRecord = z.infer<typeof record>;
const modelRow = z.object({
  id,
  version: z.string(),
  state: z.enum(['draft', 'proposed', 'adopted', 'refused', 'discarded']),
  startsOn: day,
  until: day.nullable(),
  inForce: z.boolean(),
  note: z.string(),
  resolutionNo: z.string().nullable(),
  madeBy: z.string().nullable(),
});
const MEMBER_NOT_FOUND = { message: '没有找到这家会员，或者你没有权限看它的信用档案。' };
const MODEL_NOT_FOUND = { message: '没有找到这个版本，请从列表里重新打开。' };
const RECORD_NOT_FOUND = { message: '没有找到这条记录。' };
const OBJECTION_NOT_FOUND = { message: '没有找到这件异议，或者你没有权限看。' };
const OWN_COMPANY = { message: '这是你自己单位的事，请由其他同事办理。' };
const MODEL_MOVED = { message: '这个版本刚刚有人改过，请刷新再看。' };
const objection = z.object({
  id,
  membershipId: id,
  member: z.string(),
  kind: z.enum(['appeal', 'repair', 'fall']),
  deed: z.string(),
  about: z.string().nullable(),
  words: z.string(),
  pledge: z.string().nullable(),
  filedAt: instant,
  filedBy: z.string().nullable(),
  state: z.enum(['open', 'returned', 'passed', 'refused', 'withdrawn']),
  step: z.enum(['creditAccept', 'creditDecide']),
  version: z.int(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
  answer: z.string().nullable(),
  upheld: z.boolean().nullable(),
  decidedOn: day.nullable(),
  events: z.array(
    z.object({
      kind: z.string(),
      step: z.string().nullable(),
      at: instant,
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  files: z.array(z.object({ fileId: id, name: z.string(), type: z.string(), bytes: z.int() })),
  may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  caseId: id,
  extension: caseExtension,
});
export type CreditObjection = z.infer<typeof objection>;
const decidedMotion = z.object({ id, title: z.string(), meeting: z.string(), decidedOn: day });
const WHOLE_HOUSE_ONLY = { message: '公开等级是全会的事，由全会的秘书处、合规专员或监事办理。' };
const PUBLISHING_NOT_FOUND = { message: '没有找到这项决议，可能已经停止公开。' };
const own = { membershipId: id.optional() };

export const credit = {
  file: action({ access: ['member', ...readers], kind: 'read', summary: '信用档案：每一分从哪里来，怎样升级' })
    .input(z.object(own))
    .output(file)
    .errors({ MEMBER_NOT_FOUND }),

  history: action({ access: ['member', ...readers], kind: 'read', summary: '信用的经过：每次评分和等级的变化' })
    .input(z.object(own))
    .output(
      z.object({
        name: z.string(),
        scores: z.array(
          z.object({
            id,
            asOf: day,
            madeAt: instant,
            total: hundredths,
            grade: shownGrade,
            cause: z.string(),
            version: z.string(),
          }),
        ),
        moves: z.array(
          z.object({
            id,
            move: z.string(),
            before: shownGrade.nullable(),
            grade: shownGrade,
            at: instant,
            by: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    )
    .errors({ MEMBER_NOT_FOUND }),

  /** A past day: as it was known then, or as it is known now. */
  reading: action({ access: ['member', ...readers], kind: 'read', summary: '过去一天的信用：当时怎样看，现在怎样看' })
    .input(z.object({ ...own, day, as: z.enum(['then', 'now']) }))
    .output(
      z.object({
        name: z.string(),
        asOf: day,
        version: z.string(),
        madeAt: instant.nullable(),
        /** The stored document itself, letter by letter; of the reading of now what it would be. */
        document: z.string(),
        score: scored,
      }),
    )
    .errors({
      MEMBER_NOT_FOUND,
      NO_SCORE: { message: '这一天还没有评分，换一个晚一点的日子看看。' },
      DETAILS_GONE: { message: '这一天的明细已过保存期限，只剩分数和等级。' },
      DAY_AHEAD: { message: '请选今天或以前的一天。' },
    }),

  overview: action({ access: readers, kind: 'read', summary: '会员信用总览：分布、变动、临界、要办的' })
    .input(z.object({}))
    .output(
      z.object({
        model: z.object({ id, version: z.string(), since: day }).nullable(),
        run: z.object({ month: day, state: z.enum(['running', 'done']), done: z.int(), asOf: day }).nullable(),
        grades: z.array(z.object({ grade: shownGrade, members: z.int() })),
        rose: z.int(),
        fell: z.int(),
        near: z.int(),
        noticed: z.int(),
        objections: z.int(),
        records: z.int(),
        /** Members without a file, by why. */
        without: z.object({ noConsent: z.int(), notYet: z.int() }),
        /** Thousandths of the weights whose source is run, and the indicators that are not. */
        coverage: z.object({ share: z.int(), off: z.array(words) }).nullable(),
        assessment: z.enum(['none', 'draft', 'signed']),
      }),
    ),

  members: action({ access: readers, kind: 'read', summary: '会员信用台账' })
    .input(
      z.object({
        q: text(40).optional(),
        grade: shownGrade.optional(),
        only: z.enum(['rose', 'fell', 'near', 'noticed']).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(memberRow)),

  confirmFall: action({
    access: ['director', 'compliance'],
    kind: 'write',
    summary: '告知期满，由人确认降级',
    summaryEn: 'Confirmed that a grade falls',
  })
    .input(z.object({ membershipId: id, reason: text(300, 4) }))
    .output(z.object({ grade }))
    .errors({
      MEMBER_NOT_FOUND,
      OWN_COMPANY,
      NO_NOTICE: { message: '这家会员没有待确认的降级。' },
      NOTICE_RUNNING: { message: '告知期还没满，会员还可以提出异议。' },
      OBJECTED: { message: '会员提出的异议还没办完，先办异议。' },
      NOT_LOWER: { message: '按今天的事实已经不低于现在的等级，不用降级。' },
    }),

  records: action({ access: readers, kind: 'read', summary: '不良记录台账：处罚、名单和本会记录' })
    .input(
      z.object({
        q: text(40).optional(),
        only: z.enum(['standing', 'waiting', 'over']).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(record)),
  record: action({ access: ['member', ...readers], kind: 'read', summary: '一条不良记录：出处、严重程度、到期日' })
    .input(z.object({ id }))
    .output(record)
    .errors({ RECORD_NOT_FOUND }),
  enterRecord: action({
    access: keepers,
    kind: 'write',
    summary: '录入一条处罚、名单或本会记录',
    summaryEn: 'Entered a record in a credit file',
  })
    .input(
      z.object({
        membershipId: id,
        kind: z.enum(['penalty', 'list', 'ownRecord']),
        severity: z.enum(severities),
        title: text(100, 2),
        documentNo: text(60, 1),
        authority: text(60, 2),
        sourceUrl: z
          .url({ protocol: /^https?$/, message: 'webAddress' })
          .max(300)
          .nullable(),
        recognizedOn: day,
        /** First day on which its publication is over, where the source names one; left out: the longest that is allowed. */
        endsOn: day.nullable(),
        ruleResolution: text(100).nullable(),
        hearingNote: text(500).nullable(),
      }),
    )
    .output(z.object({ id }))
    .errors({
      MEMBER_NOT_FOUND,
      OWN_COMPANY,
      SOURCE_NEEDED: { message: '处罚和名单要写明出处网址，会员和协会都能核对。' },
      RULE_NEEDED: { message: '本会记录要有会员（代表）大会通过的规则和听取申辩的记录。' },
      DAY_AHEAD: { message: '认定日期不能晚于今天。' },
      ALREADY_OVER: { message: '按这个日期公示期已满，不能再记入档案。' },
      TOO_LONG: { message: '公示期超过了上限：轻微三个月、一般一年、严重三年。' },
      RECORD_EXISTS: { message: '同一文号已经记过了，不用再记。' },
    }),
  confirmRecord: action({
    access: ['director', 'compliance', 'supervisor'],
    kind: 'write',
    summary: '由另一人核对本会记录，核对后才记入评分',
    summaryEn: 'Confirmed a record of the association itself',
  })
    .input(z.object({ id }))
    .output(record)
    .errors({
      RECORD_NOT_FOUND,
      OWN_COMPANY,
      OWN_ENTRY: { message: '自己录入的，要由另一位来核对。' },
      ALREADY_CONFIRMED: { message: '这条已经核对过了。' },
    }),

  object: action({
    access: 'member',
    kind: 'write',
    summary: '对一条记录提出异议、申请修复，或对降级提出异议',
    summaryEn: 'Objected to a record or a grade',
    limit: { most: 20, per: 'day' },
  })
    .input(
      z.object({
        /** Left out: of the member that one acts for now. */
        ...own,
        kind: z.enum(['appeal', 'repair', 'fall']),
        /** As the file names it; of a fall, anything. */
        deed: z
          .string()
          .regex(/^[\w.]+:?[\w.-]*$/)
          .max(80),
        words: text(1000, 10),
        pledged: z.boolean(),
        fileIds: z.array(id).max(9),
      }),
    )
    .output(z.object({ id }))
    .errors({
      MEMBER_NOT_FOUND,
      DEED_NOT_FOUND: { message: '档案里没有这条记录，可能已经到期或修复。' },
      OBJECTION_OPEN: { message: '这一条的异议正在办理，请等结果。' },
      TOO_LATE: { message: '提出异议的期限已过。可以在满足条件后申请修复。', data: z.object({ until: day }) },
      TOO_EARLY: { message: '还没到可以申请修复的日子。', data: z.object({ from: day }) },
      NOT_REPAIRABLE: { message: '这一条不用申请修复：把事情办好，分数会自己回来。' },
      PLEDGE_NEEDED: { message: '申请修复要先作出信用承诺。' },
      NO_NOTICE: { message: '现在没有降级告知。' },
      FILE_NOT_FOUND: { message: '有一份文件没有上传成功，请重新上传。' },
    }),
  objections: action({ access: readers, kind: 'read', summary: '信用异议和修复台账' })
    .input(z.object({ only: z.enum(['open', 'closed']).default('open'), cursor: cursor.optional() }))
    .output(
      pageOf(
        objection.pick({
          id: true,
          membershipId: true,
          member: true,
          kind: true,
          state: true,
          step: true,
          filedAt: true,
          dueOn: true,
          provisional: true,
          upheld: true,
        }),
      ),
    ),
  objection: action({ access: ['member', ...readers], kind: 'read', summary: '一件异议：理由、证明、每一步和结果' })
    .input(z.object({ id }))
    .output(objection)
    .errors({ OBJECTION_NOT_FOUND }),
  objectionFile: action({
    access: ['member', ...readers],
    kind: 'write',
    secretReply: true,
    summary: '打开异议的证明材料',
    summaryEn: 'Opened the proof of an objection',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ OBJECTION_NOT_FOUND, FILE_NOT_FOUND: { message: '没有找到这份文件。' } }),
  decideObjection: action({
    access: readers,
    kind: 'write',
    summary: '办理异议或修复：受理，或作出决定',
    summaryEn: 'Decided a step of an objection',
  })
    .input(z.object({ id, version: z.int(), decision: z.enum(['pass', 'refuse']), answer: text(1000).optional() }))
    .output(objection)
    .errors({
      OBJECTION_NOT_FOUND,
      NOT_YOUR_TURN: { message: '这一步不该由你办：录入的人不能审，自己单位的也不能审。' },
      OBJECTION_MOVED: { message: '刚刚有人办过了，请刷新看看。' },
      ANSWER_NEEDED: { message: '请写明理由，会员会看到。' },
    }),
  withdrawObjection: action({
    access: 'member',
    kind: 'write',
    summary: '撤回自己单位的异议',
    summaryEn: 'Withdrew an objection',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ id }))
    .output(objection)
    .errors({ OBJECTION_NOT_FOUND, OBJECTION_MOVED: { message: '这件异议已经办完，不能撤回。' } }),

  models: action({ access: readers, kind: 'read', summary: '评价模型的版本' })
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(modelRow),
        mayDraft: z.boolean(),
        /** What a new version begins with: the one in force, or the indicators of the house. */
        template: model,
      }),
    ),
  model: action({ access: readers, kind: 'read', summary: '一个版本：指标、权重、等级线和试算' })
    .input(z.object({ id }))
    .output(
      modelRow.extend({
        body: model,
        before: model.nullable(),
        caseVersion: z.int().nullable(),
        step: z.enum(['creditCheck', 'creditCouncil']).nullable(),
        preview: z
          .object({
            state: z.enum(['running', 'done']),
            done: z.int(),
            asOf: day,
            stale: z.boolean(),
            counts: z.record(z.string(), z.int()),
            moves: z.array(
              z.object({
                membershipId: id,
                name: z.string(),
                totalBefore: hundredths.nullable(),
                gradeBefore: shownGrade.nullable(),
                total: hundredths,
                grade: shownGrade,
                code: indicatorCode.nullable(),
                byPoints: z.int().nullable(),
              }),
            ),
          })
          .nullable(),
        may: z.object({ save: z.boolean(), propose: z.boolean(), decide: z.boolean() }),
      }),
    )
    .errors({ MODEL_NOT_FOUND }),
  draftModel: action({
    access: keepers,
    kind: 'write',
    summary: '起草或修改一个版本',
    summaryEn: 'Drafted a version of the credit model',
  })
    .input(z.object({ id: id.nullable(), body: model, note: text(300, 4), startsOn: day }))
    .output(z.object({ id }))
    .errors({
      MODEL_NOT_FOUND,
      MODEL_MOVED,
      DRAFT_EXISTS: { message: '已经有一个版本在起草或表决，先办完它。' },
      WEIGHTS_NOT_100: { message: '权重加起来要正好是 100。', data: z.object({ sum: z.int() }) },
      FLOORS_WRONG: { message: '等级线要从高到低。' },
      CODES_TWICE: { message: '有指标重复了。' },
      STARTS_PASSED: { message: '生效日要在今天之后，已经评过的不能倒改。' },
    }),
  discardModel: action({
    access: keepers,
    kind: 'write',
    summary: '放弃草稿',
    summaryEn: 'Discarded a draft of the credit model',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({ MODEL_NOT_FOUND, MODEL_MOVED }),
  previewModel: action({
    access: keepers,
    kind: 'write',
    summary: '用这个版本给全体会员试算',
    summaryEn: 'Tried a credit model on all members',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({ MODEL_NOT_FOUND, MODEL_MOVED }),
  proposeModel: action({
    access: keepers,
    kind: 'write',
    summary: '提请理事会表决',
    summaryEn: 'Put a credit model to the council',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({
      MODEL_NOT_FOUND,
      MODEL_MOVED,
      PREVIEW_NEEDED: { message: '先给全体会员试算一遍，看谁会变、为什么变，再提请表决。' },
      STARTS_PASSED: { message: '生效日已经过了，请先改到今天之后。' },
      ASSESSMENT_NEEDED: { message: '先完成个人信息保护影响评估（由另一人签署），再提请表决。' },
    }),
  decideModel: action({
    access: [...readers],
    kind: 'write',
    summary: '核对或记录理事会表决，通过后到日生效',
    summaryEn: 'Decided on a credit model',
  })
    .input(
      z.object({
        id,
        version: z.int(),
        decision: z.enum(['pass', 'refuse']),
        reason: text(300).optional(),
        tally: tally.optional(),
        resolutionNo: text(60).optional(),
      }),
    )
    .output(z.object({ id, state: z.enum(['draft', 'proposed', 'adopted', 'refused', 'discarded']) }))
    .errors({
      MODEL_NOT_FOUND,
      MODEL_MOVED,
      NOT_YOUR_TURN: { message: '这一步不该由你办。起草的人不能自己核对。' },
      RESOLUTION_REQUIRED: { message: '请填写理事会决议号和表决结果。' },
      RESOLUTION_NOT_VALID: {
        message: '按表决规则，到会人数或赞成票不够，或者票数和到会人数对不上。请核对；确实不够，就选「不通过」。',
      },
      REASON_REQUIRED: { message: '不通过要写明理由。' },
      STARTS_PASSED: { message: '生效日已经过了，请不通过，改了日期再提。' },
    }),

  makeReport: action({
    access: 'member',
    kind: 'write',
    summary: '开具本单位的信用报告',
    summaryEn: 'Made a credit report',
    limit: { most: 10, per: 'day' },
  })
    .input(z.object({}))
    .output(z.object({ id, code: z.string(), validUntil: day }))
    .errors({ MEMBER_NOT_FOUND, NO_SCORE: { message: '还没有评出等级，暂时开不了报告。' } }),
  verifyReport: action({
    access: 'anyone',
    kind: 'read',
    summary: '核对一份信用报告',
    limit: { most: 60, per: 'minute', of: 'address' },
  })
    .input(z.object({ code: text(40, 8) }))
    .output(
      z.object({
        state: z.enum(['valid', 'expired', 'withdrawn', 'unknown']),
        name: z.string().nullable(),
        uscc: z.string().nullable(),
        grade: shownGrade.nullable(),
        asOf: day.nullable(),
        madeOn: day.nullable(),
        validUntil: day.nullable(),
        association: z.string().nullable(),
      }),
    ),
  exportReport: action({
    access: 'member',
    kind: 'write',
    summary: '下载信用报告',
    summaryEn: 'Downloaded a credit report',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ id }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ REPORT_NOT_FOUND: { message: '没有找到这份报告。' } }),
  reports: action({ access: 'member', kind: 'read', summary: '开过的信用报告' })
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            code: z.string(),
            /** Text of the code to scan. */
            qr: z.string(),
            madeAt: instant,
            validUntil: day,
            grade: shownGrade,
            withdrawn: z.boolean(),
          }),
        ),
      }),
    ),

  benefits: action({ access: ['member', ...readers], kind: 'read', summary: '等级有什么用：只有优惠，每项写明依据' })
    .input(z.object({}))
    .output(z.object({ rows: z.array(file.shape.benefits.element.extend({ from: day })), mayEdit: z.boolean() })),
  saveBenefit: action({
    access: keepers,
    kind: 'write',
    summary: '登记一项等级优惠',
    summaryEn: 'Listed a benefit of a grade',
  })
    .input(
      z.object({
        grades: z.array(grade).min(1).max(4),
        kind: z.enum(['recommendation', 'award', 'threshold']),
        title: text(60, 2),
        basis: text(200, 4),
      }),
    )
    .output(z.object({ id }))
    .errors({ NOT_A_BENEFIT: { message: '等级只能带来优惠，不能限制、拒绝或抵制任何会员。请改写。' } }),
  endBenefit: action({
    access: keepers,
    kind: 'write',
    summary: '停用一项等级优惠',
    summaryEn: 'Ended a benefit of a grade',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({ BENEFIT_NOT_FOUND: { message: '没有找到这项优惠，可能已经停用。' } }),

  publishing: action({ access: readers, kind: 'read', summary: '等级是否公开：大会的决议、公开了几家' })
    .input(z.object({}))
    .output(
      z.object({
        current: z
          .object({
            id,
            motion: decidedMotion,
            note: z.string(),
            enteredBy: z.string().nullable(),
            enteredAt: instant,
            confirmedBy: z.string().nullable(),
            confirmedAt: instant.nullable(),
          })
          .nullable(),
        /** Resolutions of the assembly that may be chosen; empty for whoever may not. */
        motions: z.array(decidedMotion),
        /** Members whose grade others read now. */
        shown: z.int(),
        may: z.object({ enter: z.boolean(), confirm: z.boolean(), end: z.boolean() }),
      }),
    ),
  enterPublishing: action({
    access: keepers,
    kind: 'write',
    summary: '登记大会关于公开等级的决议，等另一人核对',
    summaryEn: 'Entered that the assembly decided to publish grades',
  })
    .input(z.object({ motionId: id, note: text(200, 4) }))
    .output(z.object({ id }))
    .errors({
      WHOLE_HOUSE_ONLY,
      MOTION_NOT_FOUND: { message: '没有找到会员（代表）大会通过的这项决议。' },
      ALREADY_DECIDED: { message: '已经登记了一项公开等级的决议，要换先停止公开。' },
    }),
  confirmPublishing: action({
    access: ['director', 'compliance', 'supervisor'],
    kind: 'write',
    summary: '由另一人核对决议，核对后才公开',
    summaryEn: 'Confirmed that grades are published',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({
      WHOLE_HOUSE_ONLY,
      PUBLISHING_NOT_FOUND,
      OWN_ENTRY: { message: '自己登记的，要由另一位来核对。' },
      ALREADY_CONFIRMED: { message: '这条已经核对过了。' },
    }),
  endPublishing: action({
    access: [...keepers, 'supervisor'],
    kind: 'write',
    summary: '停止公开等级',
    summaryEn: 'Stopped publishing grades',
  })
    .input(z.object({ id, reason: text(200, 4) }))
    .output(z.object({ id }))
    .errors({ WHOLE_HOUSE_ONLY, PUBLISHING_NOT_FOUND }),

  assessment: action({ access: readers, kind: 'read', summary: '个人信息保护影响评估' })
    .input(z.object({}))
    .output(
      z.object({
        current: z
          .object({
            id,
            answers: z.record(z.string(), z.string()),
            conclusion: z.string(),
            madeBy: z.string().nullable(),
            madeAt: instant,
            signedBy: z.string().nullable(),
            signedAt: instant.nullable(),
            maySign: z.boolean(),
          })
          .nullable(),
        mayWrite: z.boolean(),
      }),
    ),
  saveAssessment: action({
    access: keepers,
    kind: 'write',
    summary: '写下影响评估',
    summaryEn: 'Wrote an impact assessment',
  })
    .input(
      z.object({
        answers: z.record(z.enum(['purpose', 'necessity', 'rights', 'security']), text(1000, 4)),
        conclusion: text(500, 4),
      }),
    )
    .output(z.object({ id }))
    .errors({ ANSWERS_MISSING: { message: '目的、必要性、对个人的影响和安全措施都要写。' } }),
  signAssessment: action({
    access: ['director', 'compliance', 'supervisor', 'president'],
    kind: 'write',
    summary: '由另一人签署影响评估',
    summaryEn: 'Signed an impact assessment',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({
      ASSESSMENT_NOT_FOUND: { message: '没有找到这份评估，或者已经签署。' },
      OWN_ASSESSMENT: { message: '自己写的，要由另一位来签署。' },
    }),
};
