import * as z from 'zod';
import { caseExtension } from './flows';
import { askers, inquiryColumns, inquiryStages, topics, waysOfRegistrar } from './inquiry-kinds';
import { action, cursor, day, id, instant, nothing, office, pageOf, text } from './wire';

/** Who sees the register; an office of a committee does not reach it. */
export const inquiryReaders = ['clerk', 'director', 'finance', 'compliance', 'president', 'supervisor'] as const;
/** Who notes what the registrar asks, and hands over the answer. */
export const inquiryClerks = ['clerk', 'director'] as const;
/** Who may have a turn: drafts, reviews, or was escalated to. */
export const inquiryHandlers = ['clerk', 'director', 'finance', 'compliance', 'president'] as const;

const topic = z.enum(topics);
const stage = z.enum(inquiryStages);
const asker = z.enum(askers);
const way = z.enum(waysOfRegistrar);
const stars = z.int().min(1).max(5);

const question = z.object({
  topic,
  title: text(60, 2),
  words: text(2000, 5),
  /** Whether it may be published as question and answer, without whose it is. */
  mayPublish: z.boolean().default(true),
});
export type Question = z.output<typeof question>;
const rating = z.object({ stars, words: z.string() });
const summary = z.object({
  id,
  number: z.string(),
  asker,
  topic,
  /** Empty once it is kept no longer. */
  title: z.string(),
  stage,
  receivedOn: day,
  dueOn: day,
  provisional: z.boolean(),
  extended: z.boolean(),
  repliedOn: day.nullable(),
});
const answered = {
  /** The answer; of what was transferred, to whom to turn. */
  reply: z.string().nullable(),
  rating: rating.nullable(),
  /** The last day on which it can be rated, and a rating changed; null where it is not to be rated. */
  rateUntil: day.nullable(),
  /** Why it takes longer. */
  extendedWhy: z.string().nullable(),
  /** The published question and answer. */
  answerId: id.nullable(),
};
const shown = summary.extend({
  ...answered,
  version: z.int(),
  /** `reader` oversees and changes nothing. */
  as: z.enum(['asker', 'staff', 'reader']),
  words: z.string(),
  mayPublish: z.boolean(),
  /** Who asks, for the staff: a member or a person by name, an authority. */
  from: z.string().nullable(),
  cameBy: way.nullable(),
  /** WeChat’s verdict on the words, for the staff. */
  checked: z.enum(['pending', 'pass', 'review', 'risky']).nullable(),
  /** What was drafted, for the staff. */
  draft: z.string(),
  assignedTo: z.string().nullable(),
  events: z.array(
    z.object({
      kind: z.enum([
        ...(['opened', 'passed', 'sentBack', 'refused', 'handedOn', 'extended', 'released', 'takenBack'] as const),
        ...(['reminded', 'escalated', 'delivered', 'closed', 'published', 'unpublished'] as const),
      ]),
      /** The step of the flow. */
      step: z.string().nullable(),
      at: instant,
      by: z.string().nullable(),
      to: z.string().nullable(),
      office: office.nullable(),
      reason: z.string().nullable(),
      /** It was taken back within ten seconds. */
      undone: z.boolean(),
    }),
  ),
  may: z.object({
    take: z.boolean(),
    draft: z.boolean(),
    review: z.boolean(),
    handOn: z.boolean(),
    transfer: z.boolean(),
    deliver: z.boolean(),
    publish: z.boolean(),
    unpublish: z.boolean(),
    rate: z.boolean(),
    remind: z.boolean(),
  }),
  caseId: id,
  caseVersion: z.int(),
  extension: caseExtension,
});
/** What the code shows. */
const byCode = summary.extend({ ...answered, words: z.string(), may: z.object({ rate: z.boolean() }) });
const filter = z.object({
  q: text(60).optional(),
  stage: z.array(stage).max(inquiryStages.length).optional(),
  topic: topic.optional(),
  asker: asker.optional(),
  /** Those that are not answered and whose day has passed, and those that were answered after it. */
  late: z.boolean().default(false),
  from: day.optional(),
  until: day.optional(),
});
const order = {
  sort: z.enum(['received', 'due', 'number']).default('received'),
  descending: z.boolean().default(true),
};
const row = summary.extend({
  from: z.string().nullable(),
  rating: stars.nullable(),
  published: z.boolean(),
  late: z.boolean(),
});
export type InquiryRow = z.output<typeof row>;
const answer = z.object({
  id,
  topic,
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  publishedOn: day,
});

const INQUIRY_NOT_FOUND = { message: '没有找到这件查询，或者你没有权限看。' };
const INQUIRY_MOVED = { message: '刚刚已经有人处理了这件查询，请看最新的状态。' };
const NOT_YOUR_TURN = { message: '这件查询现在不由你办：职务不符、已转交别人，或者需要回避。' };
const NOT_NOW = { message: '这件查询现在的状态不能这样办。' };
const CODE_WRONG = { message: '查询码不对，请核对有没有抄全。' };
const RATING_OVER = { message: '评价的时间已经过了，或者还没有答复。' };
const DAY_AHEAD = { message: '收到的日期不能晚于今天。' };
const one = z.object({ inquiryId: id, version: z.int() });
const rated = { stars, words: text(500, 0).default('') };

export const inquiries = {
  options: action({ access: 'anyone', kind: 'read', summary: '怎么查询：多少个工作日内答复' })
    .input(nothing)
    .output(z.object({ replyWorkdays: z.int(), dueOn: day, provisional: z.boolean() })),
  ask: action({
    access: 'person',
    kind: 'write',
    summary: '向协会提出查询',
    summaryEn: 'Asked the association a question',
    limit: { most: 10, per: 'day' },
  })
    .input(
      question.extend({
        /** For the member that the caller acts for. */
        forUnit: z.boolean().default(false),
      }),
    )
    .output(z.object({ inquiryId: id, number: z.string(), dueOn: day, provisional: z.boolean() }))
    .errors({ NO_UNIT: { message: '你现在没有代表哪家会员，请以个人名义查询。' } }),
  /** Of the public: no name and no phone is asked for; a code follows it. */
  askPublic: action({
    access: 'anyone',
    kind: 'write',
    summary: '公众提出查询，得到查询码',
    summaryEn: 'Asked the association a question as one of the public',
    limit: [
      { most: 5, per: 'hour', of: 'address' },
      { most: 200, per: 'day', of: 'everybody' },
    ],
  })
    .input(question)
    .output(z.object({ code: z.string(), number: z.string(), dueOn: day, provisional: z.boolean() })),
  note: action({
    access: inquiryClerks,
    kind: 'write',
    summary: '登记登记管理机关提出的查询',
    summaryEn: 'Noted a question of the registrar',
  })
    .input(
      question.omit({ mayPublish: true }).extend({
        authority: text(60, 2),
        cameBy: way,
        /** It may have come some days ago. */
        receivedOn: day,
      }),
    )
    .output(z.object({ inquiryId: id, number: z.string(), dueOn: day, provisional: z.boolean() }))
    .errors({ DAY_AHEAD }),
  byCode: action({
    access: 'anyone',
    kind: 'read',
    summary: '用查询码看公众查询的答复',
    limit: { most: 60, per: 'minute', of: 'address' },
  })
    .input(z.object({ code: text(120) }))
    .output(byCode)
    .errors({ CODE_WRONG }),
  rateByCode: action({
    access: 'anyone',
    kind: 'write',
    summary: '用查询码评价答复',
    summaryEn: 'Rated the answer to a question of the public',
    limit: { most: 20, per: 'hour', of: 'address' },
  })
    .input(z.object({ code: text(120), ...rated }))
    .output(byCode)
    .errors({ CODE_WRONG, RATING_OVER }),

  mine: action({ access: 'person', kind: 'read', summary: '我提出的查询' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(summary)),
  show: action({ access: 'person', kind: 'read', summary: '一件查询：内容、期限、答复' })
    .input(z.object({ inquiryId: id }))
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND }),
  register: action({ access: inquiryReaders, kind: 'read', summary: '查询台账' })
    .input(filter.extend({ ...order, cursor: cursor.optional() }))
    .output(pageOf(row).extend({ total: z.int().nullable() })),
  exportInquiries: action({
    access: inquiryReaders,
    kind: 'write',
    summary: '导出查询台账（xlsx），留痕',
    summaryEn: 'Exported the register of questions',
    limit: { most: 60, per: 'day' },
  })
    .input(
      filter.extend({
        ...order,
        columns: z.array(z.enum(inquiryColumns)).min(1).max(inquiryColumns.length),
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant, rows: z.int() })),

  take: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '由自己起草查询的答复',
    summaryEn: 'Began to draft the answer to a question',
  })
    .input(one)
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND, INQUIRY_MOVED, NOT_YOUR_TURN, NOT_NOW }),
  submit: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '提交查询答复的草稿审核',
    summaryEn: 'Put the draft of an answer up for review',
  })
    .input(one.extend({ draft: text(5000, 5) }))
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND, INQUIRY_MOVED, NOT_YOUR_TURN, NOT_NOW }),
  review: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '审核查询的答复：同意或退回修改',
    summaryEn: 'Reviewed the answer to a question',
  })
    .input(one.extend({ agree: z.boolean(), reason: text(1000, 0).default('') }))
    .output(shown)
    .errors({
      INQUIRY_NOT_FOUND,
      INQUIRY_MOVED,
      NOT_YOUR_TURN,
      NOT_NOW,
      REASON_REQUIRED: { message: '请写明要怎么修改。' },
    }),
  transfer: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '不属于本会的事，告知应当向谁查询',
    summaryEn: 'Passed a question on: it is no matter of the association',
  })
    .input(one.extend({ words: text(1000, 5) }))
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND, INQUIRY_MOVED, NOT_YOUR_TURN, NOT_NOW }),
  deliver: action({
    access: inquiryClerks,
    kind: 'write',
    summary: '登记答复已送达登记管理机关',
    summaryEn: 'Handed the answer over to the registrar',
  })
    .input(one.extend({ on: day, way }))
    .output(shown)
    .errors({
      INQUIRY_NOT_FOUND,
      INQUIRY_MOVED,
      NOT_NOW,
      DAY_WRONG: { message: '送达的日期不能晚于今天，也不能早于收到的日期。' },
    }),
  rate: action({
    access: 'person',
    kind: 'write',
    summary: '评价查询的答复',
    summaryEn: 'Rated the answer to a question',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ inquiryId: id, ...rated }))
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND, RATING_OVER }),
  publish: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '把查询和答复公开为问答',
    summaryEn: 'Published a question with its answer',
  })
    .input(one.extend({ title: text(60, 2), question: text(2000, 5), answer: text(5000, 5) }))
    .output(shown)
    .errors({
      INQUIRY_NOT_FOUND,
      INQUIRY_MOVED,
      NOT_NOW,
      NOT_REVIEWER: { message: '由审核答复的人（或没有起草过它的审核职务）决定公开。' },
      NOT_WISHED: { message: '提问的人不同意公开。' },
      NOT_CHECKED: { message: '微信对提问内容的安全检查还没有结果，请过一会儿再公开。' },
      PERSONAL_WORDS: {
        message: '里面有能看出是谁的内容，请改掉标出的文字再公开。',
        data: z.object({
          found: z.array(
            z.object({
              field: z.enum(['title', 'question', 'answer']),
              kind: z.enum(['phone', 'idNumber', 'bankCard', 'name']),
              words: z.string(),
            }),
          ),
        }),
      },
    }),
  unpublish: action({
    access: inquiryHandlers,
    kind: 'write',
    summary: '撤下一条公开的问答',
    summaryEn: 'Took a published question and answer down',
  })
    .input(one.extend({ reason: text(200, 2) }))
    .output(shown)
    .errors({ INQUIRY_NOT_FOUND, INQUIRY_MOVED, NOT_NOW }),

  answers: action({ access: 'anyone', kind: 'read', summary: '公开的问答' })
    .input(z.object({ q: text(60).optional(), topic: topic.optional(), cursor: cursor.optional() }))
    .output(pageOf(answer.omit({ answer: true, question: true }).extend({ begins: z.string() }))),
  answer: action({ access: 'anyone', kind: 'read', summary: '一条公开的问答' })
    .input(z.object({ answerId: id }))
    .output(answer)
    .errors({ ANSWER_NOT_FOUND: { message: '没有找到这条问答，可能已经撤下。' } }),
};
