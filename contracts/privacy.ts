import * as z from 'zod';
import { auditVerdicts } from './audit-verdicts';
import { action, cursor, day, id, instant, nothing, pageOf, secretariat, text } from './wire';

/** What erasing does with a kind of data. */
const does = z.enum(['delete', 'pseudonymise', 'keep']);
/** `module.holding`, as the modules declare it. */
const key = z.string().regex(/^[a-z]{2,30}\.[a-zA-Z]{2,30}$/);
const row = z.object({
  at: instant.nullable(),
  /** In the order of the fields; what is empty is left out. */
  values: z.array(z.object({ label: z.string(), value: z.string() })),
});
const holding = z.object({
  key,
  title: z.string(),
  /** Why it is held, and for how long. */
  why: z.string(),
  count: z.int(),
  /** The latest. */
  rows: z.array(row),
  /** Page on which he corrects it himself; null: he asks the secretariat. */
  page: z.string().nullable(),
});
const correction = z.object({
  id,
  about: z.string(),
  words: z.string(),
  askedAt: instant,
  dueOn: day,
  provisional: z.boolean(),
  state: z.enum(['open', 'done', 'refused', 'withdrawn']),
  answer: z.string(),
  answeredAt: instant.nullable(),
});
const address = z.object({ url: z.string(), fileName: z.string(), expiresAt: instant });
/** In the words of what a receipt proves: how many rows, and what was done with them. */
const erased = z.object({
  holding: z.string(),
  done: z.enum(['deleted', 'pseudonymised', 'kept']),
  rows: z.int(),
  /** Of what was kept: when it goes; null for good. */
  until: day.nullable(),
  at: instant,
});

const answer = z.object({ verdict: z.enum(auditVerdicts), note: text(500, 0).default('') });
const year = z.int().min(2020).max(2199);
const audit = z.object({
  year,
  version: z.int(),
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      question: z.string(),
      source: z.string(),
      /** What the house itself says of it. */
      figures: z.array(
        z.object({ title: z.string(), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
      ),
      answer: answer.nullable(),
    }),
  ),
  report: z.object({ fileId: id, name: z.string() }).nullable(),
  signed: z.object({ by: z.string(), at: instant, hash: z.string() }).nullable(),
});
export type PrivacyAudit = z.infer<typeof audit>;
export type HeldData = z.infer<typeof holding>;
export type Correction = z.infer<typeof correction>;

const auditors = ['director', 'compliance'] as const;
const AUDIT_SIGNED = { message: '这一年的自查已经签名封存，不能再改。' };
const VERSION_CONFLICT = { message: '同事刚改过，请刷新后再改。' };

export const privacy = {
  mine: action({ access: 'person', kind: 'read', summary: '本会保存的关于我的全部资料' })
    .input(nothing)
    .output(
      z.object({
        groups: z.array(z.object({ module: z.string(), title: z.string(), holdings: z.array(holding) })),
        /** How often somebody looked at a whole number or a scan of his. */
        looks: z.int(),
      }),
    ),
  holding: action({ access: 'person', kind: 'read', summary: '我的一类资料，一页一页看' })
    .input(z.object({ key, cursor: cursor.optional() }))
    .output(pageOf(row).extend({ title: z.string(), why: z.string(), count: z.int(), page: z.string().nullable() }))
    .errors({ NO_SUCH_HOLDING: { message: '没有这一类资料。' } }),
  looks: action({ access: 'person', kind: 'read', summary: '谁在什么时候、以什么身份看过我的手机号和证件' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          at: instant,
          /** Null where he has no name any more. */
          who: z.string().nullable(),
          /** The office by which he looked, or `member`, `person`. */
          role: z.string(),
          what: z.enum(['phone', 'idNumber', 'file']),
          doing: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    ),

  askExport: action({
    access: 'person',
    kind: 'write',
    summary: '要一份我的全部资料（JSON 和可读文档）',
    summaryEn: 'Asked for a file of all personal data',
    limit: { most: 5, per: 'day' },
  })
    .input(nothing)
    .output(z.object({ exportId: id })),
  exports: action({ access: 'person', kind: 'read', summary: '我要过的资料文件' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            askedAt: instant,
            /** Null while it is being made. */
            readyAt: instant.nullable(),
            /** Swept, or nobody's any more. */
            gone: z.boolean(),
            until: day.nullable(),
          }),
        ),
      }),
    ),
  exportUrl: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '下载我的资料文件（地址十分钟有效）',
    summaryEn: 'Downloaded a file of all personal data',
    limit: { most: 50, per: 'day' },
  })
    .input(z.object({ exportId: id, kind: z.enum(['json', 'document']) }))
    .output(address)
    .errors({ EXPORT_NOT_FOUND: { message: '没有找到这份文件，或者已经过期。请再要一份。' } }),

  askCorrection: action({
    access: 'person',
    kind: 'write',
    summary: '请秘书处更正我的一项资料',
    summaryEn: 'Asked for personal data to be corrected',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ about: key, words: text(500, 4) }))
    .output(z.object({ requestId: id, dueOn: day, provisional: z.boolean() }))
    .errors({
      NO_SUCH_HOLDING: { message: '没有这一类资料。' },
      TOO_MANY_OPEN: { message: '你已经有 5 个更正请求在等答复。请等秘书处答复，或撤回一个。' },
    }),
  corrections: action({ access: 'person', kind: 'read', summary: '我的更正请求' })
    .input(nothing)
    .output(z.object({ rows: z.array(correction) })),
  withdrawCorrection: action({
    access: 'person',
    kind: 'write',
    summary: '撤回一个更正请求',
    summaryEn: 'Withdrew a request to correct personal data',
  })
    .input(z.object({ requestId: id }))
    .output(z.object({ requestId: id }))
    .errors({ REQUEST_NOT_OPEN: { message: '这个请求已经有了结果。请刷新。' } }),
  requests: action({ access: secretariat, kind: 'read', summary: '个人资料更正请求' })
    .input(z.object({ open: z.boolean().default(true), cursor: cursor.optional() }))
    .output(
      pageOf(
        correction.extend({
          personName: z.string().nullable(),
          /** He cannot answer his own. */
          own: z.boolean(),
        }),
      ),
    ),
  answerRequest: action({
    access: secretariat,
    kind: 'write',
    summary: '答复一个更正请求',
    summaryEn: 'Answered a request to correct personal data',
  })
    .input(z.object({ requestId: id, done: z.boolean(), answer: text(500, 0).default('') }))
    .output(z.object({ requestId: id }))
    .errors({
      REQUEST_NOT_OPEN: { message: '这个请求已经有了结果。请刷新。' },
      OWN_REQUEST: { message: '这是你自己的请求，要由另一位同事答复。' },
      REASON_REQUIRED: { message: '不予更正，请写明原因，对方会看到。' },
    }),

  erasurePlan: action({
    access: 'person',
    kind: 'read',
    summary: '注销前先看：什么会清除，什么必须留、为什么、留到什么时候',
  })
    .input(nothing)
    .output(
      z.object({
        /** What has to be done first; while there is any it cannot be asked for. */
        obstacles: z.array(z.object({ code: z.string(), words: z.string(), page: z.string() })),
        holdings: z.array(
          z.object({
            key,
            title: z.string(),
            does,
            /** Rows that go at once, and that are kept. */
            goes: z.int(),
            kept: z.int(),
            /** The first day on which some of what is kept goes; null for good. */
            until: day.nullable(),
            why: z.string(),
          }),
        ),
        /** Names what was shown; who asks for it has seen this. */
        seen: z.string(),
      }),
    ),
  erase: action({
    access: 'person',
    kind: 'write',
    summary: '注销账号，清除我的资料',
    summaryEn: 'Closed the account and had personal data erased',
    closes: true,
  })
    .input(z.object({ seen: z.string().max(100), sure: z.literal(true) }))
    /** The receipt is whoever holds it's: it proves what was erased, and names nobody. */
    .output(z.object({ receipt: z.string() }))
    .errors({
      OBSTACLES: {
        message: '还有事情要先办完。',
        data: z.object({ obstacles: z.array(z.object({ code: z.string(), words: z.string(), page: z.string() })) }),
      },
      PLAN_CHANGED: { message: '你的资料刚有变化，请再看一遍再确认。' },
      NOTHING_HELD: { message: '本会没有你的资料。' },
    }),
  receipt: action({ access: 'anyone', kind: 'read', summary: '核验注销回执', limit: { most: 30, per: 'minute' } })
    .input(z.object({ receipt: z.string().min(1).max(200) }))
    .output(
      z.object({
        askedAt: instant,
        /** Null until the job has carried it out. */
        carriedOutAt: instant.nullable(),
        entries: z.array(erased),
        /** Whether the record is the one that was written, unchanged. */
        intact: z.boolean(),
        nextOn: day.nullable(),
      }),
    )
    .errors({ RECEIPT_FORGED: { message: '这不是本会给出的回执，请核对有没有抄全。' } }),

  audits: action({ access: auditors, kind: 'read', summary: '个人信息保护年度自查' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            year,
            answered: z.int(),
            items: z.int(),
            signedAt: instant.nullable(),
            signedBy: z.string().nullable(),
          }),
        ),
      }),
    ),
  audit: action({ access: auditors, kind: 'read', summary: '一年的自查清单和系统里的事实' })
    .input(z.object({ year }))
    .output(audit)
    .errors({ YEAR_NOT_BEGUN: { message: '这一年还没有开始。' } }),
  saveAudit: action({
    access: auditors,
    kind: 'write',
    summary: '填写自查清单',
    summaryEn: 'Filled in the self-audit',
  })
    .input(
      z.object({
        year,
        version: z.int().min(0),
        answers: z.record(z.string().max(40), answer),
        reportFileId: id.nullable().default(null),
      }),
    )
    .output(z.object({ version: z.int() }))
    .errors({
      YEAR_NOT_BEGUN: { message: '这一年还没有开始。' },
      AUDIT_SIGNED,
      VERSION_CONFLICT,
      FILE_NOT_FOUND: { message: '没有找到这个文件，请重新上传。' },
    }),
  signAudit: action({
    access: auditors,
    kind: 'write',
    summary: '签名并封存自查',
    summaryEn: 'Signed and sealed the self-audit',
  })
    .input(z.object({ year, version: z.int() }))
    .output(z.object({ hash: z.string() }))
    .errors({
      AUDIT_SIGNED,
      VERSION_CONFLICT,
      AUDIT_INCOMPLETE: {
        message: '还有项目没有填。发现问题的要写说明。',
        data: z.object({ missing: z.array(z.string()) }),
      },
      YEAR_NOT_OVER: { message: '这一年还没过完，明年一月起可以签名封存。' },
    }),
  exportAudit: action({
    access: auditors,
    kind: 'write',
    summary: '导出自查报告（docx），留痕',
    summaryEn: 'Exported the self-audit',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ year }))
    .output(address)
    .errors({ YEAR_NOT_BEGUN: { message: '这一年还没有开始。' } }),
  reportUrl: action({
    access: auditors,
    kind: 'write',
    secretReply: true,
    summary: '打开自查的报告文件',
    summaryEn: 'Opened the report of the self-audit',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ year }))
    .output(address.extend({ type: z.string() }))
    .errors({ NO_REPORT: { message: '这一年还没有上传报告。' } }),
};
