import * as z from 'zod';
import { redLine } from './red-line';
import { parameterTag, parameterValue as value, shape } from './parameter-shape';
import { action, cursor, day, id, instant, offices, pageOf, secretariat, text } from './wire';

const proposalStates = ['open', 'confirmed', 'refused', 'withdrawn'] as const;

const parameterId = z.string().regex(/^[a-z]+\.[A-Za-z0-9]{1,60}$/);

const parameter = z.object({
  id: parameterId,
  title: z.string(),
  titleEn: z.string(),
  source: z.string(),
  sourceEn: z.string(),
  article: z.string(),
  tag: parameterTag,
  needsHumanCheck: z.boolean(),
  shape,
  /** What is in force today, and what its source says. */
  value,
  standard: value,
  own: z.boolean(),
  /** First day of the version in force. */
  since: day,
  /** First day of the next version that is confirmed already. */
  nextFrom: day.nullable(),
  /** A proposal waits for its second person. */
  waiting: z.boolean(),
});

const version = z.object({
  value,
  own: z.boolean(),
  from: day,
  /** Last day; null while no end is set. */
  until: day.nullable(),
  reason: z.string().nullable(),
  resolution: z.string().nullable(),
});

const proposal = z.object({
  id,
  /** Null: back to what the source says. */
  value: value.nullable(),
  reason: z.string(),
  resolution: z.string(),
  effectiveFrom: day,
  state: z.enum(proposalStates),
  proposedBy: z.string().nullable(),
  proposedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedReason: z.string().nullable(),
  /** The caller made it: he may withdraw it and not confirm it. */
  own: z.boolean(),
  /** The caller may confirm or refuse it. */
  mayDecide: z.boolean(),
  /** Its day went by before anybody confirmed it. */
  lapsed: z.boolean(),
});

const PARAMETER_NOT_FOUND = { message: '没有找到这项参数，请从列表里重新打开。' };
const PROPOSAL_NOT_FOUND = { message: '没有找到这个修改，请从列表里重新打开。' };
const PROPOSAL_DECIDED = {
  message: '这个修改已经有人处理过了，请刷新看看结果。',
  data: z.object({ state: z.enum(proposalStates) }),
};
const OWN_PROPOSAL = { message: '自己提出的修改，要由另一位任职的人来确认。' };
const WHOLE_ASSOCIATION = { message: '参数管全会，分支机构的职务不能改。请联系秘书处。' };
const EFFECTIVE_PASSED = { message: '生效日已经过去，过去的规则不能改。请从今天或以后的一天开始。' };
const issues = z.object({ issues: z.array(z.object({ path: z.array(z.string()), message: z.string() })) });
const VALUE_NOT_ALLOWED = { message: '这个值不在允许的范围里。', data: issues };
const LOOSER_THAN_SOURCE = { message: '比法规的规定宽，不能采用：可以更严，不能更宽。', data: issues };

/** One day that is not as its weekday says, or that somebody set. */
const calendarDay = z.object({
  day,
  workday: z.boolean(),
  holiday: z.string().nullable(),
  origin: z.enum(['known', 'arrangement', 'hand']),
  reason: z.string().nullable(),
});
const doubt = z.object({
  /** `wrong` must be mended in the text; `ask` is for the person to judge. */
  weight: z.enum(['wrong', 'ask']),
  key: z.enum([
    'noYear',
    'years',
    'noHolidays',
    'weekday',
    'count',
    'noCount',
    'backwards',
    'overlap',
    'unread',
    'missing',
    'noSuchDay',
    'makeUpWeekday',
    'farAway',
    'lawDay',
  ]),
  sentence: z.string(),
  /** Days, numbers or names that the doubt is about: what is written, then what was expected. */
  written: z.string(),
  expected: z.string(),
});
const reading = z.object({
  year: z.int().nullable(),
  document: z.string().nullable(),
  holidays: z.array(
    z.object({ name: z.string(), from: day, to: day, days: z.int(), workdays: z.array(day), sentence: z.string() }),
  ),
  days: z.array(z.object({ day, workday: z.boolean(), holiday: z.string() })),
  doubts: z.array(doubt),
});
export type ArrangementReading = z.infer<typeof reading>;
const notice = text(20_000, 10);
const calendarYear = z.int().min(2019).max(2199);

export const parameters = {
  list: action({ access: offices, kind: 'read', summary: '规则与参数一览' })
    .input(
      z.object({
        q: text(40).optional(),
        module: z
          .string()
          .regex(/^[a-z]{1,30}$/)
          .optional(),
        only: z.enum(['unchecked', 'own', 'waiting']).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(parameter).extend({
        modules: z.array(z.string()),
        counts: z.object({ all: z.int(), unchecked: z.int(), own: z.int(), waiting: z.int() }),
      }),
    ),

  show: action({ access: offices, kind: 'read', summary: '一项参数：版本、修改和依据' })
    .input(z.object({ id: parameterId }))
    .output(
      parameter.extend({
        versions: z.array(version),
        proposals: z.array(proposal),
        mayPropose: z.boolean(),
        today: day,
      }),
    )
    .errors({ PARAMETER_NOT_FOUND }),

  propose: action({
    access: secretariat,
    kind: 'write',
    summary: '提出本会的自定值，写明理由和决议',
    summaryEn: 'Proposed a value that the association decided itself',
  })
    .input(
      z.object({
        id: parameterId,
        /** Null: back to what the source says. */
        value: value.nullable(),
        reason: text(300, 4),
        resolution: text(100, 2),
        effectiveFrom: day,
      }),
    )
    .output(z.object({ proposalId: id }))
    .errors({
      PARAMETER_NOT_FOUND,
      WHOLE_ASSOCIATION,
      EFFECTIVE_PASSED,
      VALUE_NOT_ALLOWED,
      LOOSER_THAN_SOURCE,
      NOT_IN_FORCE: { message: '那一天还没有这条规则，生效日不能早于它的施行日。' },
      NOTHING_CHANGES: { message: '这一天本来就是这个值，不用改。' },
      TRY_FIRST: { message: '这条规则的修改要先回测，看看会多查到什么、少查到什么。', data: redLine },
      PROPOSAL_OPEN: { message: '这项参数已有一个修改等人确认。先确认、退回或撤回它，再提新的。' },
    }),

  confirm: action({
    access: offices,
    kind: 'write',
    summary: '第二人确认一个修改，到日生效',
    summaryEn: 'Confirmed a change of a parameter',
  })
    .input(z.object({ proposalId: id }))
    .output(z.object({ id: parameterId, effectiveFrom: day }))
    .errors({
      PROPOSAL_NOT_FOUND,
      PROPOSAL_DECIDED,
      OWN_PROPOSAL,
      WHOLE_ASSOCIATION,
      EFFECTIVE_PASSED,
      VALUE_NOT_ALLOWED,
      LOOSER_THAN_SOURCE,
    }),

  refuse: action({
    access: offices,
    kind: 'write',
    summary: '第二人退回一个修改，写明理由',
    summaryEn: 'Refused a change of a parameter',
  })
    .input(z.object({ proposalId: id, reason: text(300, 4) }))
    .output(z.object({ id: parameterId }))
    .errors({ PROPOSAL_NOT_FOUND, PROPOSAL_DECIDED, OWN_PROPOSAL, WHOLE_ASSOCIATION }),

  withdraw: action({
    access: secretariat,
    kind: 'write',
    summary: '撤回自己提出的修改',
    summaryEn: 'Withdrew a proposed change',
  })
    .input(z.object({ proposalId: id }))
    .output(z.object({ id: parameterId }))
    .errors({
      PROPOSAL_NOT_FOUND,
      PROPOSAL_DECIDED,
      NOT_OWN_PROPOSAL: { message: '只有提出的人能撤回。不同意可以退回，写明理由。' },
    }),

  calendar: action({ access: offices, kind: 'read', summary: '一年的放假和调休' })
    .input(z.object({ year: calendarYear }))
    .output(
      z.object({
        year: z.int(),
        today: day,
        /** The arrangement of the year is known: its days are final. */
        published: z.boolean(),
        lastPublished: z.int(),
        days: z.array(calendarDay),
        arrangement: z
          .object({ id, document: z.string().nullable(), confirmedBy: z.string().nullable(), confirmedAt: instant })
          .nullable(),
        maySet: z.boolean(),
      }),
    ),

  readArrangement: action({ access: offices, kind: 'read', summary: '从国务院办公厅的通知里读出放假和上班的日子' })
    .input(z.object({ text: notice }))
    .output(
      reading.extend({
        /** The arrangement in force for that year, which this one would replace. */
        replaces: id.nullable(),
        /** What would be otherwise than it is known now. */
        changes: z.array(z.object({ day, workday: z.boolean() })),
        /** The year is this one or the next: it can be confirmed. */
        reachable: z.boolean(),
      }),
    ),

  confirmArrangement: action({
    access: offices,
    kind: 'write',
    summary: '确认放假安排，重新计算办理期限',
    summaryEn: 'Confirmed the holidays of a year',
  })
    .input(
      z.object({
        text: notice,
        /** What `readArrangement` said it would replace. */
        replaces: id.nullable(),
        /** The doubts that are the person's to judge were looked at. */
        doubtsSeen: z.boolean(),
      }),
    )
    .output(z.object({ arrangementId: id, year: z.int(), daysOff: z.int(), workdays: z.int() }))
    .errors({
      WHOLE_ASSOCIATION,
      ARRANGEMENT_UNREAD: {
        message: '通知里有读不懂或对不上的句子，请对照原文改好再确认。',
        data: z.object({ doubts: z.array(doubt) }),
      },
      DOUBTS_UNSEEN: { message: '还有几处请你看一眼，确认无误再保存。', data: z.object({ doubts: z.array(doubt) }) },
      ARRANGEMENT_CHANGED: { message: '这一年的安排刚刚有人改过，请重新核对。' },
      YEAR_OUT_OF_REACH: { message: '只能录入今年和明年的放假安排。' },
    }),

  setDay: action({
    access: secretariat,
    kind: 'write',
    summary: '手动设定一天上班或放假，写明原因',
    summaryEn: 'Set one day of the calendar by hand',
  })
    .input(z.object({ day, workday: z.boolean(), reason: text(100, 4) }))
    .output(z.object({ day, workday: z.boolean() }))
    .errors({
      WHOLE_ASSOCIATION,
      DAY_PAST: { message: '过去的日子不能改。' },
      DAY_UNCHANGED: { message: '这一天本来就是这样，不用改。' },
    }),

  clearDay: action({
    access: secretariat,
    kind: 'write',
    summary: '取消一天的手动设定',
    summaryEn: 'Took back a day that was set by hand',
  })
    .input(z.object({ day }))
    .output(z.object({ day, workday: z.boolean() }))
    .errors({
      WHOLE_ASSOCIATION,
      DAY_PAST: { message: '过去的日子不能改。' },
      DAY_NOT_SET: { message: '这一天没有手动设定过。' },
    }),
};
