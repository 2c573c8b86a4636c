import * as z from 'zod';
import {
  comparisons,
  factUnits,
  findingActs,
  findingEvents,
  findingStates,
  findingViews,
  ruleForces,
} from './finding-states';
import { parameterTag, parameterValue, shape } from './parameter-shape';
import { riskDomains, riskKeepers, riskLevels, riskSources } from './risk-kinds';
import { action, cursor, day, id, instant, office, offices, pageOf, text } from './wire';

export const ruleId = z.string().regex(/^compliance\.[A-Za-z0-9]{1,60}$/);
const severity = z.int().min(1).max(5);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fact = z.object({
  key: z.string(),
  label: z.string(),
  value: z.union([scalar, z.array(scalar)]),
  unit: z.enum(factUnits).nullable(),
});
export type FindingFact = z.infer<typeof fact>;
const compared = z.object({
  label: z.string(),
  is: scalar,
  op: z.enum(comparisons),
  limit: scalar,
  unit: z.enum(factUnits).nullable(),
});

const row = z.object({
  id,
  /** What was found, in the reader's language. */
  said: z.string(),
  ruleId,
  ruleTitle: z.string(),
  severity,
  /** Said, and waits for nobody. */
  advisory: z.boolean(),
  state: z.enum(findingStates),
  openedOn: day,
  dueOn: day.nullable(),
  provisional: z.boolean(),
  late: z.boolean(),
  assignedTo: z.string().nullable(),
  /** Party life: for its circle alone. */
  circle: z.boolean(),
});
export type FindingRow = z.infer<typeof row>;

const clause = z.object({
  source: z.string(),
  article: z.string(),
  tag: parameterTag,
  needsHumanCheck: z.boolean(),
  /** First and last day of the version that decided. */
  since: day,
  until: day.nullable(),
  own: z.boolean(),
});
const event = z.object({
  what: z.enum(findingEvents),
  at: instant,
  by: z.string().nullable(),
  office: office.nullable(),
  assignedTo: z.string().nullable(),
  reason: z.string().nullable(),
});
const finding = row.extend({
  version: z.int(),
  title: z.string(),
  /** Where its original is opened. */
  page: z.string().nullable(),
  day,
  period: z.string(),
  firstFoundOn: day,
  foundOn: day,
  /** Whether the rule still finds it. */
  found: z.boolean(),
  facts: z.array(fact),
  compared,
  clause,
  suggestion: z.string(),
  events: z.array(event),
  files: z.array(z.object({ id, name: z.string(), type: z.string(), bytes: z.int() })),
  /** It is about the reader himself: he does not handle it. */
  barred: z.boolean(),
  may: z.record(z.enum(findingActs), z.boolean()),
});
export type Finding = z.infer<typeof finding>;

const FINDING_NOT_FOUND = { message: '没有找到这条预警，请从列表里重新打开。' };
const FINDING_MOVED = { message: '这条预警刚刚有人处理过，请刷新看看结果。' };
const NOT_YOURS = { message: '这条预警由别的职务处理。' };
const ABOUT_YOU = { message: '这条预警和你本人或你的单位有关，要由别人处理。' };
const NOT_NOW = { message: '这条预警现在不能这样处理，请刷新。' };
const SECOND_PERSON = { message: '自己办的，要由另一个人来看。' };
const handling = { FINDING_NOT_FOUND, FINDING_MOVED, NOT_YOURS, ABOUT_YOU, NOT_NOW, SECOND_PERSON };
const RULE_NOT_FOUND = { message: '没有找到这条规则，请从列表里重新打开。' };
const FILE_NOT_FOUND = { message: '有一个文件没有传好，请重新上传。' };

const asked = z.object({ findingId: id, version: z.int() });
const reason = text(300, 4);

const rule = z.object({
  id: ruleId,
  title: z.string(),
  family: z.string(),
  force: z.enum(ruleForces),
  severity,
  source: z.string(),
  article: z.string(),
  tag: parameterTag,
  needsHumanCheck: z.boolean(),
  redLine: z.boolean(),
  /** Its facts come with a later module; until then only its examples run. */
  waits: z.boolean(),
  /** First day of the version in force, or of the first that will be. */
  since: day,
  /** It is in force on no day up to today. */
  coming: z.boolean(),
  open: z.int(),
});
export type RuleRow = z.infer<typeof rule>;
const backTest = z.object({
  id,
  ruleId,
  value: parameterValue,
  from: day,
  to: day,
  askedBy: z.string().nullable(),
  askedAt: instant,
  /** Looked at so far, and what was found: by the version of today, by the value that is tried. */
  subjects: z.int(),
  beforeHits: z.int(),
  afterHits: z.int(),
  gained: z.int(),
  lost: z.int(),
  done: z.boolean(),
});
export type BackTest = z.infer<typeof backTest>;
const riskForm = z.object({
  domain: z.enum(riskDomains),
  point: text(100, 2),
  likelihood: severity,
  impact: severity,
  redLine: z.boolean(),
  controls: text(500, 2),
  office: z.enum(riskKeepers),
  everyMonths: z.int().min(1).max(60),
  nextCheckOn: day,
  source: z.enum(riskSources),
});
export type RiskForm = z.infer<typeof riskForm>;
const riskRow = riskForm.extend({
  id,
  version: z.int(),
  level: z.enum(riskLevels),
  /** Its check, or what is to be mended, is late. */
  late: z.boolean(),
  measure: z.string().nullable(),
  mendBy: day.nullable(),
  endedOn: day.nullable(),
  endedReason: z.string().nullable(),
});
const risk = riskRow.extend({
  checks: z.array(
    z.object({
      what: z.enum(['good', 'found', 'mended']),
      on: day,
      note: z.string(),
      likelihood: severity,
      impact: severity,
      by: z.string().nullable(),
      at: instant,
    }),
  ),
  may: z.object({ change: z.boolean(), check: z.boolean(), mend: z.boolean(), end: z.boolean() }),
});
export type Risk = z.infer<typeof risk>;
const RISK_NOT_FOUND = { message: '没有找到这个风险点，请从台账里重新打开。' };
const RISK_MOVED = { message: '这个风险点刚刚有人改过，请刷新看看。' };
const CHECK_PAST = { message: '日期已经过去，请选今天或以后的一天。' };
const CHECK_FAR = { message: '日期太远了：下次检查要在一个检查周期之内，整改要在一年之内。' };
const riskAsked = z.object({ riskId: id, version: z.int() });

const BACK_TEST_NOT_FOUND = { message: '没有找到这次回测，请从规则里重新打开。' };
const issues = z.object({ issues: z.array(z.object({ path: z.array(z.string()), message: z.string() })) });
const VALUE_NOT_ALLOWED = { message: '这个值不在允许的范围里。', data: issues };

const example = z.object({ said: z.string(), facts: z.array(fact) });

export const compliance = {
  list: action({ access: offices, kind: 'read', summary: '预警：急的在前，久的在前' })
    .input(
      z.object({
        view: z.enum(findingViews).default('waiting'),
        severity: severity.optional(),
        state: z.enum(findingStates).optional(),
        /** The letters that the names of its rules begin with. */
        family: z
          .string()
          .regex(/^[A-Z]{1,20}$/)
          .optional(),
        ruleId: ruleId.optional(),
        /** Given to the reader. */
        mine: z.boolean().optional(),
        late: z.boolean().optional(),
        q: text(60, 0).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(row).extend({
        /** Of the whole; null beyond the first page. */
        counts: z
          .object({ waiting: z.int(), second: z.int(), advisory: z.int(), over: z.int(), late: z.int(), mine: z.int() })
          .nullable(),
        /** How many there are with what is asked; null beyond the first page. */
        total: z.int().nullable(),
        families: z.array(z.object({ family: z.string(), open: z.int() })),
        /** The last night that came to its end. */
        night: z.object({ day, subjects: z.int(), opened: z.int(), gone: z.int(), at: instant }).nullable(),
      }),
    ),

  show: action({ access: offices, kind: 'read', summary: '一条预警：事实、依据、建议和经过' })
    .input(z.object({ findingId: id }))
    .output(finding)
    .errors({ FINDING_NOT_FOUND }),

  proofUrl: action({
    access: offices,
    kind: 'read',
    traced: true,
    summary: '打开整改材料',
    summaryEn: 'Opened a proof of a correction',
  })
    .input(z.object({ findingId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ FINDING_NOT_FOUND, FILE_NOT_FOUND }),

  assignees: action({ access: offices, kind: 'read', summary: '可以把预警交给谁' })
    .input(z.object({ findingId: id }))
    .output(z.object({ rows: z.array(z.object({ personId: id, name: z.string(), offices: z.array(office) })) }))
    .errors({ FINDING_NOT_FOUND, NOT_YOURS }),

  assign: action({ access: offices, kind: 'write', summary: '指派预警', summaryEn: 'Gave a warning to somebody' })
    .input(asked.extend({ personId: id, reason: text(300, 0) }))
    .output(finding)
    .errors({ ...handling, ASSIGNEE_NOT_FOUND: { message: '这个人不能处理这条预警，请另选一位。' } }),

  explain: action({ access: offices, kind: 'write', summary: '说明预警的情况', summaryEn: 'Explained a warning' })
    .input(asked.extend({ reason }))
    .output(finding)
    .errors(handling),

  rectify: action({
    access: offices,
    kind: 'write',
    summary: '整改：怎么改，或改好了',
    summaryEn: 'Corrected a warning',
  })
    .input(asked.extend({ reason, done: z.boolean(), fileIds: z.array(id).max(9) }))
    .output(finding)
    .errors({
      ...handling,
      FILE_NOT_FOUND,
      PROOF_REQUIRED: { message: '改好了要附上材料：照片、文件都可以。' },
    }),

  confirmRectified: action({
    access: offices,
    kind: 'write',
    summary: '复查通过，预警关闭',
    summaryEn: 'Found a correction to be good',
  })
    .input(asked.extend({ reason: text(300, 0) }))
    .output(finding)
    .errors(handling),

  sendBack: action({ access: offices, kind: 'write', summary: '退回重新办', summaryEn: 'Sent a correction back' })
    .input(asked.extend({ reason }))
    .output(finding)
    .errors(handling),

  close: action({ access: offices, kind: 'write', summary: '关闭预警，写明理由', summaryEn: 'Closed a warning' })
    .input(asked.extend({ reason }))
    .output(finding)
    .errors(handling),

  markFalse: action({
    access: offices,
    kind: 'write',
    summary: '报误报，写明理由',
    summaryEn: 'Called a warning false',
  })
    .input(asked.extend({ reason }))
    .output(finding)
    .errors(handling),

  decideFalse: action({
    access: offices,
    kind: 'write',
    summary: '复核误报：是，就成为规则的例子',
    summaryEn: 'Decided whether a warning was false',
  })
    .input(
      asked.extend({
        isFalse: z.boolean(),
        reason,
        /** What the example says, without anybody's name; where it is false. */
        example: text(120, 4).optional(),
      }),
    )
    .output(finding)
    .errors({
      ...handling,
      EXAMPLE_NEEDED: { message: '请用一句话写出这个例子，不写真实的名称。' },
      EXAMPLE_NAMES: { message: '例子里有真实的名称，请改成“某单位”“某会议”再保存。' },
    }),

  reopen: action({ access: offices, kind: 'write', summary: '重新打开预警', summaryEn: 'Opened a warning again' })
    .input(asked.extend({ reason }))
    .output(finding)
    .errors(handling),

  rules: action({ access: offices, kind: 'read', summary: '全部合规规则' })
    .input(
      z.object({
        q: text(40, 0).optional(),
        force: z.enum(ruleForces).optional(),
        /** `base`: those that a rule to come may stand on. */
        only: z.enum(['unchecked', 'open', 'redLine', 'coming', 'base']).optional(),
        family: z
          .string()
          .regex(/^[A-Z]{1,20}$/)
          .optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(rule).extend({
        counts: z
          .object({ all: z.int(), on: z.int(), advisory: z.int(), off: z.int(), unchecked: z.int(), coming: z.int() })
          .nullable(),
        /** The reader may enter a rule that is to come. */
        mayEnter: z.boolean(),
      }),
    ),

  rule: action({ access: offices, kind: 'read', summary: '一条规则：依据、参数、例子和一年里的命中' })
    .input(z.object({ id: ruleId }))
    .output(
      rule.extend({
        /** What it says when it finds something, and what to do. */
        found: z.string(),
        suggestion: z.string(),
        concerns: z.array(office),
        /** The rule whose function it uses, where it was entered. */
        basedOn: z.object({ id: ruleId, title: z.string() }).nullable(),
        shape,
        versions: z.array(
          z.object({
            since: day,
            until: day.nullable(),
            value: parameterValue,
            own: z.boolean(),
            reason: z.string().nullable(),
            resolution: z.string().nullable(),
          }),
        ),
        positive: z.array(example),
        negative: z.array(example),
        /** Of findings that were false, reviewed and without real data. */
        learned: z.array(z.object({ said: z.string(), facts: z.array(fact), at: instant })),
        /** Found for the first time, by month, the latest twelve. */
        hits: z.array(z.object({ month: z.string(), count: z.int() })),
        today: day,
        /** The reader may try a value of it on the past. */
        mayTry: z.boolean(),
      }),
    )
    .errors({ RULE_NOT_FOUND }),

  enterRule: action({
    access: ['compliance', 'director'],
    kind: 'write',
    summary: '录入一条将要实行的规则，先停用',
    summaryEn: 'Entered a rule that is to come',
  })
    .input(
      z.object({
        basedOn: ruleId,
        title: text(60, 4),
        source: text(200, 4),
        article: text(60, 0),
        /** For readers of English; left out: the Chinese words. */
        titleEn: text(120, 4).optional(),
        sourceEn: text(200, 4).optional(),
        /** The day it comes into force. */
        from: day,
        /** Of the shape of the rule it is based on; entered as off, whatever it says. */
        value: parameterValue,
      }),
    )
    .output(z.object({ id: ruleId }))
    .errors({
      RULE_NOT_FOUND,
      NOT_YOURS,
      VALUE_NOT_ALLOWED,
      NOT_TO_COME: { message: '施行日要在今天以后、十年以内。已经施行的规定，请改现有的规则。' },
      CODE_TAKEN: { message: '刚刚有别人也登记了一条，请再保存一次。' },
    }),

  startBackTest: action({
    access: ['compliance', 'director', 'party'],
    kind: 'write',
    summary: '回测：用过去一段时间试一个值',
    summaryEn: 'Tried a value of a rule on the past',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ ruleId, value: parameterValue, from: day, to: day }))
    .output(z.object({ id }))
    .errors({
      RULE_NOT_FOUND,
      NOT_YOURS,
      VALUE_NOT_ALLOWED,
      PERIOD_WRONG: { message: '回测的时间段要在过去，开始不晚于结束。' },
    }),

  backTests: action({ access: offices, kind: 'read', summary: '一条规则的回测' })
    .input(z.object({ ruleId }))
    .output(
      z.object({
        title: z.string(),
        shape,
        value: parameterValue,
        rows: z.array(backTest),
        mayStart: z.boolean(),
        /** The reader may propose what was tried; the others leave it to the secretariat. */
        mayPropose: z.boolean(),
        /** The first day from which a value of it can be in force: today, or the day on which the rule begins. */
        earliest: day,
        today: day,
      }),
    )
    .errors({ RULE_NOT_FOUND }),

  backTest: action({ access: offices, kind: 'read', summary: '一次回测的进度和结果' })
    .input(z.object({ id }))
    .output(backTest)
    .errors({ BACK_TEST_NOT_FOUND }),

  backTestRows: action({ access: offices, kind: 'read', summary: '回测查到的每一件' })
    .input(z.object({ id, what: z.enum(['kept', 'gained', 'lost']), cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          id: z.string(),
          subject: z.string(),
          period: z.string(),
          what: z.enum(['kept', 'gained', 'lost']),
          title: z.string(),
          page: z.string().nullable(),
          day,
          said: z.string(),
          facts: z.array(fact),
          limitBefore: scalar,
          limitAfter: scalar,
          unit: z.enum(factUnits).nullable(),
        }),
      ),
    )
    .errors({ BACK_TEST_NOT_FOUND }),

  risks: action({ access: offices, kind: 'read', summary: '风险台账和热力图' })
    .input(
      z.object({
        domain: z.enum(riskDomains).optional(),
        /** One square of the heat map, both or none. */
        likelihood: severity.optional(),
        impact: severity.optional(),
        ended: z.boolean().default(false),
      }),
    )
    .output(
      pageOf(riskRow).extend({
        cells: z.array(z.object({ likelihood: severity, impact: severity, count: z.int(), level: z.enum(riskLevels) })),
        mayWrite: z.boolean(),
      }),
    ),

  risk: action({ access: offices, kind: 'read', summary: '一个风险点：措施和检查' })
    .input(z.object({ riskId: id }))
    .output(risk)
    .errors({ RISK_NOT_FOUND }),

  saveRisk: action({
    access: ['compliance', 'director'],
    kind: 'write',
    summary: '登记或修改风险点',
    summaryEn: 'Entered or changed a risk',
  })
    .input(z.object({ riskId: id.nullable(), version: z.int(), form: riskForm }))
    .output(risk)
    .errors({ RISK_NOT_FOUND, RISK_MOVED, CHECK_PAST, CHECK_FAR, NOT_YOURS }),

  checkRisk: action({ access: offices, kind: 'write', summary: '检查一个风险点', summaryEn: 'Checked a risk' })
    .input(
      riskAsked.extend({
        note: text(300, 4),
        likelihood: severity,
        impact: severity,
        /** What is to be mended and until when; null: all is well. */
        measure: text(300, 4).nullable(),
        mendBy: day.nullable(),
      }),
    )
    .output(risk)
    .errors({ RISK_NOT_FOUND, RISK_MOVED, CHECK_PAST, CHECK_FAR, NOT_YOURS }),

  mendRisk: action({ access: offices, kind: 'write', summary: '验收风险整改', summaryEn: 'Saw a risk mended' })
    .input(riskAsked.extend({ note: text(300, 4) }))
    .output(risk)
    .errors({ RISK_NOT_FOUND, RISK_MOVED, NOT_YOURS, SECOND_PERSON }),

  endRisk: action({
    access: ['compliance', 'director'],
    kind: 'write',
    summary: '风险点不再存在',
    summaryEn: 'Ended a risk',
  })
    .input(riskAsked.extend({ reason }))
    .output(risk)
    .errors({ RISK_NOT_FOUND, RISK_MOVED, NOT_YOURS }),

  exportReport: action({
    access: ['compliance', 'director', 'supervisor', 'president', 'council'],
    kind: 'write',
    summary: '导出合规月报',
    summaryEn: 'Exported the report of a month',
    limit: { most: 60, per: 'day' },
  })
    .input(z.object({ month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ NOT_YOURS, MONTH_AHEAD: { message: '这个月还没有开始。' } }),
};
