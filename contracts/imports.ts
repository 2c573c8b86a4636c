import * as z from 'zod';
import { shownGrades } from './credit-model';
import { rowVerdicts } from './row-verdicts';
import { sheetRefusals as reading } from './unreadable-sheet';
import { action, cursor, day, id, instant, pageOf, secretariat, text } from './wire';
import { importNouns } from './row-verdicts';

/** Whoever takes some register's sheets; which one takes whose, the register says. */
const importers = [...secretariat, 'finance', 'compliance'] as const;
export const importStates = ['matching', 'judged', 'taking', 'taken', 'undoing', 'undone', 'discarded'] as const;

const noun = z.enum(importNouns);
const state = z.enum(importStates);
const verdict = z.enum(rowVerdicts);
const counts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  doubtful: z.int(),
  refused: z.int(),
  /** Doubtful ones that a person wants. */
  chosen: z.int(),
});
export type ImportCounts = z.infer<typeof counts>;

const column = z.object({
  index: z.int().min(0),
  /** `A`, `AB`. */
  letter: z.string(),
  title: z.string(),
  examples: z.array(z.string()),
  field: z.string().nullable(),
  /** By what it was matched; `hand`: a person did, now or for a file like this before. */
  by: z.enum(['name', 'part', 'content', 'hand']).nullable(),
});
export type ImportColumn = z.infer<typeof column>;
const field = z.object({ key: z.string(), title: z.string(), needed: z.boolean() });

const summary = z.object({
  id,
  noun,
  nounTitle: z.string(),
  fileName: z.string(),
  state,
  openedBy: z.string().nullable(),
  openedAt: instant,
  counts,
  total: z.int(),
  done: z.int(),
  failed: z.int(),
});
export type ImportSummary = z.infer<typeof summary>;
const whole = summary.extend({
  sheet: z.int(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  columns: z.array(column),
  fields: z.array(field),
  /** What the file is, what was ignored in it, in sentences. */
  notes: z.array(z.string()),
  takenBy: z.string().nullable(),
  takenAt: instant.nullable(),
  endedAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: instant.nullable(),
  undoReason: z.string().nullable(),
  /** What stood in the way when somebody wanted to take it back: the first of them. */
  undoStands: z.array(z.string()),
  /** The rows are no longer kept, so it cannot be taken back. */
  emptied: z.boolean(),
});
export type ImportWhole = z.infer<typeof whole>;

const row = z.object({
  line: z.int(),
  label: z.string(),
  verdict,
  would: z.enum(['new', 'changed']).nullable(),
  chosen: z.boolean(),
  state: z.enum(['open', 'taken', 'failed', 'undone']),
  /** Sentences: which field, what of it, what to do. */
  reasons: z.array(z.string()),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** Page of the record, where it is known. */
  page: z.string().nullable(),
});
export type ImportRow = z.infer<typeof row>;

const shift = z.object({
  membershipId: id,
  name: z.string(),
  /** So many of its rows. */
  rows: z.int(),
  /** Hundredths of a point, without the rows of the sheet and with them. */
  before: z.int(),
  after: z.int(),
  beforeGrade: z.enum(shownGrades),
  afterGrade: z.enum(shownGrades),
  asOf: day,
});
export type ImportShift = z.infer<typeof shift>;

const notFound = { IMPORT_NOT_FOUND: { message: '没有找到这次导入。' } };
const wholeHouse = {
  message:
    '导入会写全会的台账：会员由全会的秘书处来做，收款和支出由全会的财务来做，处罚和失信名单由全会的秘书处或合规专员来做。',
};
const inState = {
  IMPORT_MOVED_ON: { message: '这次导入已经走到下一步了，请看最新的状态。', data: z.object({ state }) },
};

export const imports = {
  list: action({ access: importers, kind: 'read', summary: '历次导入' })
    .input(z.object({ noun: noun.optional(), cursor: cursor.optional() }))
    /** `nouns`: the registers whose sheets the caller may bring. */
    .output(pageOf(summary).extend({ nouns: z.array(noun) })),

  open: action({
    access: importers,
    kind: 'write',
    summary: '打开一份表格，认出表头和各列',
    summaryEn: 'Opened a sheet to import',
  })
    .input(z.object({ noun, fileId: id }))
    .output(z.object({ id }))
    .errors({
      ...reading,
      FILE_NOT_FOUND: { message: '没有找到这个文件，请重新上传。' },
      WHOLE_HOUSE_ONLY: wholeHouse,
    }),

  template: action({
    access: importers,
    kind: 'write',
    summary: '下载导入模板（xlsx）',
    summaryEn: 'Downloaded an empty sheet to fill in',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ noun }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ WHOLE_HOUSE_ONLY: wholeHouse }),

  show: action({ access: importers, kind: 'read', summary: '一次导入' })
    .input(z.object({ id }))
    .output(whole)
    .errors(notFound),

  chooseSheet: action({
    access: importers,
    kind: 'write',
    summary: '换一张工作表',
    summaryEn: 'Chose another sheet of the workbook',
  })
    .input(z.object({ id, sheet: z.int().min(0).max(255) }))
    .output(z.object({ id, columns: z.array(column) }))
    .errors({ ...notFound, ...inState, SHEET_GONE: reading.SHEET_GONE }),

  dryRun: action({
    access: importers,
    kind: 'write',
    summary: '核对各列，逐行试算：新增、有变化、不变、存疑、不收',
    summaryEn: 'Matched the columns of a sheet and tried it out',
  })
    .input(
      z.object({
        id,
        sheet: z.int().min(0).max(255),
        /** Index of a column by the field it fills; a field that is left out is in no column. */
        columns: z.record(z.string().max(40), z.int().min(0).max(16_383)),
      }),
    )
    .output(z.object({ id, counts }))
    .errors({
      ...notFound,
      ...inState,
      ...reading,
      COLUMN_TWICE: { message: '同一列不能对应两个栏目，请改一下。' },
      COLUMN_MISSING: { message: '还有必要的栏目没有对应的列。', data: z.object({ fields: z.array(z.string()) }) },
    }),

  rows: action({ access: importers, kind: 'read', summary: '逐行的结果' })
    .input(
      z.object({
        id,
        verdict: verdict.optional(),
        failed: z.boolean().optional(),
        taken: z.boolean().optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(row))
    .errors(notFound),

  shifts: action({ access: importers, kind: 'read', summary: '这次导入改变了谁的信用分，从多少到多少' })
    .input(z.object({ id, cursor: cursor.optional() }))
    /** The largest loss first; before the rows are taken, what they will do. */
    .output(pageOf(shift).extend({ members: z.int(), lowered: z.int() }))
    .errors(notFound),

  choose: action({
    access: importers,
    kind: 'write',
    summary: '存疑的行，照表里的收还是不收',
    summaryEn: 'Decided on doubtful rows of a sheet',
  })
    .input(
      z.object({
        id,
        /** Left out: all doubtful ones. */
        lines: z.array(z.int().min(1)).min(1).max(500).optional(),
        take: z.boolean(),
      }),
    )
    .output(z.object({ counts }))
    .errors({ ...notFound, ...inState }),

  take: action({
    access: importers,
    kind: 'write',
    summary: '收下新增、有变化和选中的行',
    summaryEn: 'Took the good rows of a sheet',
  })
    .input(z.object({ id }))
    .output(z.object({ id, total: z.int() }))
    .errors({ ...notFound, ...inState, NOTHING_TO_TAKE: { message: '没有可以收下的行。' } }),

  exportRefused: action({
    access: importers,
    kind: 'write',
    summary: '把没有收下的行连同理由导成 xlsx',
    summaryEn: 'Downloaded the rows that were not taken',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ id }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant, rows: z.int() }))
    .errors({ ...notFound, ...reading }),

  undo: action({
    access: importers,
    kind: 'write',
    summary: '整批撤回一次导入',
    summaryEn: 'Took a whole import back',
  })
    .input(z.object({ id, reason: text(200, 4) }))
    .output(z.object({ id }))
    .errors({
      ...notFound,
      ...inState,
      IMPORT_EMPTIED: { message: '这次导入的逐行内容已过保存期，不能整批撤回。请逐个更正。' },
      STILL_STANDS: {
        message: '有的记录在导入之后又有了别的记录，不能整批撤回。',
        data: z.object({ names: z.array(z.string()), count: z.int() }),
      },
    }),

  discard: action({
    access: importers,
    kind: 'write',
    summary: '放弃还没有收下的导入',
    summaryEn: 'Gave up an import before it was taken',
  })
    .input(z.object({ id }))
    .output(z.object({ id }))
    .errors({ ...notFound, ...inState }),
};
