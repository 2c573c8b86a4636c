import * as z from 'zod';
import {
  audiences,
  begunKinds,
  disclosureChannels,
  disclosureKinds,
  disclosureStands,
  figureUnits,
  secretKinds,
} from './disclosure-kinds';
import { action, cursor, day, id, instant, office, pageOf, text } from './wire';

/** Who sees the calendar; the supervisors see all of it. */
export const disclosureReaders = ['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president'] as const;
/** Who writes and publishes, each what his office has to; the secretary-general all. */
export const disclosureWriters = ['clerk', 'director', 'finance'] as const;
/** Who reviews, but never what he wrote himself. */
export const disclosureReviewers = ['director', 'compliance', 'supervisor', 'president'] as const;

const kind = z.enum(disclosureKinds);
const audience = z.enum(audiences);
const channel = z.enum(disclosureChannels);
const stand = z.enum(disclosureStands);
const year = z.int().min(2020).max(2199);
/** Which of the versions of one: the first is 1. */
const versionNo = z.int().min(1).max(100_000);
const words = z.object({ 'zh-CN': z.string(), en: z.string() });

const figure = z.object({
  key: z.string(),
  label: words,
  unit: z.enum(figureUnits),
  /** Fen, how many; a day and words as text. Null: nobody knows it yet. */
  value: z.union([z.number(), z.string()]).nullable(),
  /** Page that shows the rows it is made of, to those who may see them. */
  opens: z.string().nullable(),
});
const section = z.object({ key: z.string(), title: words, figures: z.array(figure), text: z.string() });
const wanting = z.object({ what: words, office });
const file = z.object({ fileId: id, name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() });
/** What was published, as its canonical text says it. */
export const disclosureDocument = z.object({
  v: z.literal(1),
  association: z.string(),
  kind,
  period: z.string(),
  title: words,
  since: day,
  dueOn: day.nullable(),
  basis: words,
  audience,
  version: z.int(),
  reason: z.string().nullable(),
  sections: z.array(section),
  files: z.array(file),
});
export type DisclosureDocument = z.output<typeof disclosureDocument>;
export type DisclosureSection = z.output<typeof section>;
export type DisclosureFigure = z.output<typeof figure>;

const row = z.object({
  id,
  kind,
  period: z.string(),
  title: words,
  dueOn: day.nullable(),
  provisional: z.boolean(),
  stand,
  late: z.boolean(),
  audience,
  assignedTo: z.string().nullable(),
  offices: z.array(office),
  publishedOn: day.nullable(),
  doneOn: day.nullable(),
  versions: z.int(),
  correcting: z.boolean(),
});
export type DisclosureRow = z.output<typeof row>;
const secret = z.object({
  section: z.string(),
  kind: z.enum(secretKinds),
  /** As they stand in the text. */
  words: z.string(),
  /** Why they stay, where that was decided. */
  keptFor: z.string().nullable(),
});
const duty = row.extend({
  basis: words,
  article: z.string(),
  since: day,
  version: z.int(),
  /** Null: it has not been begun. */
  sections: z.array(section).nullable(),
  wanting: z.array(wanting),
  secrets: z.array(secret),
  files: z.array(file),
  draftedAt: instant.nullable(),
  sha256: z.string().nullable(),
  reason: z.string().nullable(),
  /** The review that is under way. */
  review: z.object({ caseId: id, version: z.int(), dueOn: day.nullable(), provisional: z.boolean() }).nullable(),
  events: z.array(
    z.object({
      kind: z.string(),
      at: instant,
      by: z.string().nullable(),
      office: office.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  needs: z.array(channel),
  channels: z.array(z.object({ channel, no: z.int(), url: z.string(), day, by: z.string().nullable() })),
  /** How many members have read the version that stands. */
  readBy: z.int(),
  may: z.object({
    write: z.boolean(),
    submit: z.boolean(),
    review: z.boolean(),
    recall: z.boolean(),
    publish: z.boolean(),
    link: z.boolean(),
    correct: z.boolean(),
    discard: z.boolean(),
    assign: z.boolean(),
  }),
});
export type DisclosureDuty = z.output<typeof duty>;

const DUTY_NOT_FOUND = { message: '没有找到这件公开事项。' };
const DUTY_MOVED = { message: '刚刚有人改过这件事，请看最新的内容再继续。' };
const NOT_YOURS = { message: '这件事由别的岗位办理。需要的话请秘书长指定你办。' };
const NOT_OPEN = { message: '这件事现在不能改：正在审核、已经审核或已经公开。' };
const FILE_NOT_FOUND = { message: '没有找到这个文件，请重新上传。' };
const at = z.object({ id, version: z.int() });
const written = { DUTY_NOT_FOUND, DUTY_MOVED, NOT_YOURS, NOT_OPEN };

export const disclosure = {
  calendar: action({ access: disclosureReaders, kind: 'read', summary: '公开日历：一年里要公开的事项' })
    .input(
      z.object({
        year,
        month: z.int().min(1).max(12).optional(),
        kind: z.array(kind).max(disclosureKinds.length).optional(),
        stand: z.enum(['open', 'late', 'done']).optional(),
        q: text(60).optional(),
        sort: z.enum(['due', 'title']).default('due'),
        descending: z.boolean().default(false),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(row).extend({
        total: z.int().nullable(),
        /** With the first page: what each month has, late, due soon and done. */
        months: z.array(z.object({ month: z.int(), late: z.int(), soon: z.int(), open: z.int(), done: z.int() })),
        years: z.array(year),
        mayBegin: z.boolean(),
      }),
    ),
  duty: action({ access: disclosureReaders, kind: 'read', summary: '一件公开事项：草稿、审核、公开和更正' })
    .input(z.object({ id }))
    .output(duty)
    .errors({ DUTY_NOT_FOUND }),
  options: action({ access: disclosureWriters, kind: 'read', summary: '可以手工新建的公开事项和近一年的会议' })
    .input(z.object({}))
    .output(
      z.object({
        kinds: z.array(z.object({ kind: z.enum(begunKinds), title: words })),
        meetings: z.array(z.object({ id, title: z.string(), day })),
      }),
    ),
  begin: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '新建一件公开事项',
    summaryEn: 'Began a disclosure by hand',
    limit: { most: 60, per: 'day' },
  })
    .input(
      z.object({
        kind: z.enum(begunKinds),
        title: text(60, 2),
        since: day,
        /** Of a major activity: which meeting it was. */
        meetingId: id.optional(),
      }),
    )
    .output(z.object({ id }))
    .errors({
      NOT_YOURS,
      MEETING_NOT_FOUND: { message: '没有找到这次会议，请重新选择。' },
      MEETING_NEEDED: { message: '请选择是哪一次会议。' },
      DAY_WRONG: { message: '日期不能晚于今天。' },
      BEGUN_ALREADY: { message: '这件事已经在日历里了。' },
    }),
  assign: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '指定一件公开事项由谁办',
    summaryEn: 'Named who does a disclosure',
  })
    .input(at.extend({ personId: id.nullable() }))
    .output(duty)
    .errors({ ...written, PERSON_NOT_FOUND: { message: '这个人现在没有可以办这件事的职务。' } }),
  holders: action({ access: disclosureWriters, kind: 'read', summary: '可以指定办理公开事项的人' })
    .input(z.object({ id }))
    .output(
      z.object({ rows: z.array(z.object({ personId: id, name: z.string().nullable(), offices: z.array(office) })) }),
    )
    .errors({ DUTY_NOT_FOUND }),
  fill: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '从账簿和台账生成草稿，或更新数字',
    summaryEn: 'Filled the draft of a disclosure from the books',
    limit: { most: 200, per: 'day' },
  })
    .input(at)
    .output(duty)
    .errors(written),
  saveTexts: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '修改公开草稿的文字',
    summaryEn: 'Wrote the texts of a disclosure',
    limit: { most: 300, per: 'day' },
  })
    .input(
      at.extend({
        texts: z.record(z.string().regex(/^[a-zA-Z]{2,30}$/), text(4000, 0)),
        audience: audience.optional(),
      }),
    )
    .output(duty)
    .errors({
      ...written,
      NOT_FILLED: { message: '请先生成草稿。' },
      NARROWER: { message: '这类事项依规定要公开，公开范围不能缩小。' },
    }),
  addFile: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '给公开事项加一个文件',
    summaryEn: 'Added a file to a disclosure',
    limit: { most: 60, per: 'day' },
  })
    .input(at.extend({ fileId: id }))
    .output(duty)
    .errors({ ...written, FILE_NOT_FOUND, FILES_FULL: { message: '最多放二十个文件。' } }),
  removeFile: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '从公开草稿里拿掉一个文件',
    summaryEn: 'Took a file out of a draft',
    limit: { most: 60, per: 'day' },
  })
    .input(at.extend({ fileId: id }))
    .output(duty)
    .errors({ ...written, FILE_NOT_FOUND }),
  decideSecret: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '公开前处理一处隐私：换成代称，或说明理由保留',
    summaryEn: 'Decided on something private before publishing',
    limit: { most: 500, per: 'day' },
  })
    .input(
      at.extend({
        section: z.string().max(30),
        words: z.string().min(1).max(60),
        decision: z.enum(['replace', 'keep']),
        /** The pseudonym, or why it stays. */
        said: text(100, 1),
      }),
    )
    .output(duty)
    .errors({ ...written, SECRET_NOT_FOUND: { message: '这处文字已经改过了，不用再处理。' } }),
  submit: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '把公开草稿送审',
    summaryEn: 'Sent a disclosure to be reviewed',
    limit: { most: 100, per: 'day' },
  })
    .input(at)
    .output(duty)
    .errors({
      ...written,
      NOT_FILLED: { message: '请先生成草稿。' },
      STILL_WANTING: { message: '还缺内容，请先补齐。', data: z.object({ what: z.array(words) }) },
      SECRETS_FOUND: {
        message: '发现电话、证件号、账号或自然人姓名，请先逐处处理。',
        data: z.object({ count: z.int() }),
      },
    }),
  review: action({
    access: disclosureReviewers,
    kind: 'write',
    summary: '审核一件公开事项：同意，或退回修改',
    summaryEn: 'Reviewed a disclosure',
  })
    .input(
      z.object({ id, caseVersion: z.int(), decision: z.enum(['pass', 'refuse']), reason: text(500, 0).optional() }),
    )
    .output(duty)
    .errors({
      DUTY_NOT_FOUND,
      DUTY_MOVED,
      NOT_YOUR_TURN: { message: '自己写的要由另一名任职人员审核；你的职务也可能不能审核这件事。' },
      REASON_NEEDED: { message: '退回要写明理由。' },
    }),
  recall: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '把送审的或审过的公开草稿拿回来改',
    summaryEn: 'Took a disclosure back from review',
    limit: { most: 60, per: 'day' },
  })
    .input(at)
    .output(duty)
    .errors(written),
  publish: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '公开（审核通过后）',
    summaryEn: 'Published a disclosure',
  })
    .input(at)
    .output(duty)
    .errors({ DUTY_NOT_FOUND, DUTY_MOVED, NOT_YOURS, NOT_REVIEWED: { message: '要先由另一名任职人员审核。' } }),
  addChannel: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '记下在别处公开的链接',
    summaryEn: 'Recorded where else a disclosure stands',
    limit: { most: 100, per: 'day' },
  })
    .input(
      z.object({
        id,
        channel,
        url: z
          .url({ protocol: /^https$/ })
          .max(500)
          .regex(/^https:\/\/\S+$/),
        day,
      }),
    )
    .output(duty)
    .errors({
      DUTY_NOT_FOUND,
      NOT_YOURS,
      NOT_PUBLISHED: { message: '还没有公开，不能记链接。' },
      DAY_WRONG: { message: '日期不能晚于今天，也不能早于事项发生那天。' },
    }),
  correct: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '更正已公开的内容：另写一版，原来的一直可以看',
    summaryEn: 'Began a correction of what was published',
    limit: { most: 30, per: 'day' },
  })
    .input(at.extend({ reason: text(500, 4) }))
    .output(duty)
    .errors({ DUTY_NOT_FOUND, DUTY_MOVED, NOT_YOURS, NOT_PUBLISHED: { message: '还没有公开，直接改草稿就可以。' } }),
  discard: action({
    access: disclosureWriters,
    kind: 'write',
    summary: '放弃一次更正，或撤掉手工新建的事项',
    summaryEn: 'Put away a correction or what was begun by hand',
    limit: { most: 30, per: 'day' },
  })
    .input(at.extend({ reason: text(200, 2) }))
    .output(duty)
    .errors({ ...written, NOT_BY_HAND: { message: '依规定要公开的事项不能撤掉。' } }),

  published: action({ access: 'anyone', kind: 'read', summary: '已公开的内容，按本人能看的范围' })
    .input(
      z.object({
        q: text(60).optional(),
        kind: kind.optional(),
        year: year.optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(
        z.object({
          id,
          kind,
          title: words,
          audience,
          publishedOn: day,
          versions: z.int(),
          late: z.boolean(),
          /** The caller's member has not opened this version. */
          isNew: z.boolean(),
        }),
      ).extend({ years: z.array(year), association: z.string() }),
    ),
  item: action({ access: 'anyone', kind: 'read', summary: '一件公开的内容，它的各个版本和校验值' })
    .input(z.object({ id, no: versionNo.optional() }))
    .output(
      z.object({
        id,
        no: z.int(),
        document: disclosureDocument,
        /** The canonical text whose digest `sha256` is. */
        canonical: z.string(),
        sha256: z.string(),
        publishedAt: instant,
        dueOn: day.nullable(),
        doneOn: day.nullable(),
        late: z.boolean(),
        versions: z.array(
          z.object({ no: z.int(), publishedAt: instant, sha256: z.string(), reason: z.string().nullable() }),
        ),
        /** What is other than in the version before: by section and figure. */
        changes: z.array(
          z.object({
            section: z.string(),
            figure: z.string().nullable(),
            what: z.enum(['added', 'removed', 'changed']),
            before: z.union([z.number(), z.string()]).nullable(),
          }),
        ),
        channels: z.array(z.object({ channel, url: z.string(), day })),
        /** Of those who may open the rows of a figure. */
        opens: z.boolean(),
        shareable: z.boolean(),
        unread: z.boolean(),
        /** How many members have read it; for those who hold an office. */
        readBy: z.int().nullable(),
        mayManage: z.boolean(),
      }),
    )
    .errors({ ITEM_NOT_FOUND: { message: '没有找到这件公开内容，或者它不对你公开。会员请先登录。' } }),
  itemFile: action({
    access: 'anyone',
    kind: 'read',
    summary: '打开公开内容里的一个文件',
    limit: { most: 600, per: 'hour', of: 'address' },
  })
    .input(z.object({ id, no: versionNo, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ FILE_NOT_FOUND }),
  dutyFile: action({ access: disclosureReaders, kind: 'read', summary: '打开公开草稿里的一个文件' })
    .input(z.object({ id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ FILE_NOT_FOUND }),
  markRead: action({
    access: 'member',
    kind: 'write',
    summary: '标为已读一件公开内容',
    summaryEn: 'Read a disclosure',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ id, no: versionNo }))
    .output(z.object({ read: z.boolean() })),
};
