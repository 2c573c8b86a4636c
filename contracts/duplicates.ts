import * as z from 'zod';
import { industry, materialCode, memberKind, unitSizes } from './application';
import { memberStatuses } from './member-statuses';
import { region } from './region';
import { takeable } from './takeable-fields';
import { registrars } from './workbench';
import { action, cursor, day, id, instant, nothing, pageOf, secretariat, text } from './wire';

/** What speaks for two files being of one member. */
export const likenesses = ['code', 'name', 'phone', 'representative'] as const;
export type Likeness = (typeof likenesses)[number];
const likeness = z.enum(likenesses);
/** How much it says together: by the code it is one; by one weak thing it may be a coincidence. */
const strength = z.enum(['certain', 'likely', 'possible']);
export type Strength = z.infer<typeof strength>;

const status = z.enum(memberStatuses);
const brief = z.object({
  id,
  name: z.string(),
  memberNo: z.string().nullable(),
  status,
  joinedOn: day.nullable(),
  uscc: z.string().nullable(),
});
const pair = z.object({
  first: brief,
  second: brief,
  likenesses: z.array(likeness),
  strength,
  /** Who said that they are two, when and why; shown again when more speaks against it since. */
  apart: z.object({ by: z.string().nullable(), at: instant, reason: z.string() }).nullable(),
});
export type Pair = z.infer<typeof pair>;

/** Why two files cannot be merged as they stand. */
export const mergeBars = ['sameFile', 'kindDiffers', 'notLiving', 'ownCompany', 'changeWaiting', 'caseOpen'] as const;
const bar = z.enum(mergeBars);
export type MergeBar = z.infer<typeof bar>;

const side = brief.extend({
  kind: memberKind,
  version: z.int(),
  tier: z.string(),
  /** Masked; of an individual. */
  idNumber: z.string().nullable(),
  legalRep: z.string().nullable(),
  industry,
  region,
  size: z.enum(unitSizes).nullable(),
  address: z.string().nullable(),
  introduction: z.string().nullable(),
  committee: z.string().nullable(),
  /** Phones masked. */
  people: z.array(
    z.object({
      id,
      name: z.string(),
      title: z.string().nullable(),
      phone: z.string(),
      primary: z.boolean(),
      acts: z.boolean(),
    }),
  ),
  papers: z.array(z.object({ id, code: materialCode, number: z.string().nullable(), validTo: day.nullable() })),
  registrations: z.int(),
  points: z.int(),
});
export type Side = z.infer<typeof side>;

/** Why a merge cannot be undone. */
export const undoBars = ['undone', 'tooLate', 'laterMerge', 'keptEnded', 'identityTaken', 'ownCompany'] as const;
const undoBar = z.enum(undoBars);
export type UndoBar = z.infer<typeof undoBar>;

const mergeRow = z.object({
  id,
  kept: z.object({ id, name: z.string() }),
  merged: z.object({ id, name: z.string() }),
  at: instant,
  by: z.string().nullable(),
  undoneAt: instant.nullable(),
});
export type MergeRow = z.infer<typeof mergeRow>;

const fileNotFound = { MEMBER_NOT_FOUND: { message: '没有找到这份会员档案，或者不归你管。' } };
const mergeNotFound = { MERGE_NOT_FOUND: { message: '没有找到这次合并，或者不归你管。' } };

export const duplicates = {
  candidates: action({ access: registrars, kind: 'read', summary: '可能重复的会员档案，说明像在哪里' })
    .input(
      z.object({
        /** `open`: to be looked at; `possible`: by one weak thing alone; `apart`: looked at and called two. */
        show: z.enum(['open', 'possible', 'apart']).default('open'),
        q: text(50).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(pair).extend({
        /** How many there are; null on later pages. */
        total: z.int().nullable(),
        mayMerge: z.boolean(),
      }),
    ),
  compare: action({ access: registrars, kind: 'read', summary: '两份会员档案并排看' })
    .input(z.object({ firstId: id, secondId: id }))
    .output(
      z.object({
        first: side,
        second: side,
        likenesses: z.array(likeness),
        strength: strength.nullable(),
        apart: pair.shape.apart,
        mayMerge: z.boolean(),
        bars: z.array(bar),
        /** Days within which it could be undone. */
        undoDays: z.int(),
      }),
    )
    .errors(fileNotFound),
  setApart: action({
    access: secretariat,
    kind: 'write',
    summary: '认定两份档案不是同一家，不再提示',
    summaryEn: 'Said that two files are of two members',
  })
    .input(z.object({ firstId: id, secondId: id, reason: text(200, 2) }))
    .output(nothing)
    .errors({ ...fileNotFound, SAME_FILE: { message: '这是同一份档案。' } }),
  lookAgain: action({
    access: secretariat,
    kind: 'write',
    summary: '撤回“不是同一家”的认定',
    summaryEn: 'Took back that two files are of two members',
  })
    .input(z.object({ firstId: id, secondId: id }))
    .output(nothing)
    .errors({ NOT_APART: { message: '没有这项认定，可能已经撤回。' } }),
  merge: action({
    access: secretariat,
    kind: 'write',
    summary: '合并两份会员档案',
    summaryEn: 'Merged two files of a member',
    limit: { most: 200, per: 'day' },
  })
    .input(
      z.object({
        /** Its number, tier, committee and people stay. */
        keptId: id,
        mergedId: id,
        /** As they were read: whoever changed one meanwhile is not overwritten. */
        keptVersion: z.int(),
        mergedVersion: z.int(),
        take: z.array(z.enum(takeable)).max(takeable.length).default([]),
        /** Papers of the other file that come along. */
        papers: z.array(id).max(50).default([]),
        reason: text(200, 2),
      }),
    )
    .output(z.object({ mergeId: id }))
    .errors({
      ...fileNotFound,
      FILE_CHANGED: { message: '这两份档案刚刚有人改过，请看过最新的再合并。' },
      NOT_MERGEABLE: { message: '这两份档案现在不能合并。', data: z.object({ bars: z.array(bar) }) },
      PAPER_NOT_FOUND: { message: '有一份要带过来的材料已经变了，请重新选择。' },
    }),
  merges: action({ access: registrars, kind: 'read', summary: '合并过的会员档案' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(mergeRow)),
  showMerge: action({ access: registrars, kind: 'read', summary: '一次合并：改了什么、带来什么、还能不能撤销' })
    .input(z.object({ mergeId: id }))
    .output(
      mergeRow.extend({
        reason: z.string(),
        undoneBy: z.string().nullable(),
        undoneReason: z.string().nullable(),
        took: z.array(z.enum(takeable)),
        /** How many rows of what came along: `table.column`. */
        moved: z.array(z.object({ place: z.string(), rows: z.int() })),
        /** Who stood for the file that was merged away, and has no right over the kept one by it. */
        people: z.array(z.object({ id, name: z.string(), title: z.string().nullable(), atKept: z.boolean() })),
        /** Last day on which it can be undone. */
        undoUntil: day,
        mayUndo: z.boolean(),
        bar: undoBar.nullable(),
      }),
    )
    .errors(mergeNotFound),
  undo: action({
    access: secretariat,
    kind: 'write',
    summary: '撤销合并，两份档案各回原样',
    summaryEn: 'Undid the merge of two files',
    limit: { most: 200, per: 'day' },
  })
    .input(z.object({ mergeId: id, reason: text(200, 2) }))
    .output(
      z.object({
        /** Columns of the kept file that somebody changed since, and that stay so. */
        stayed: z.array(z.enum(takeable)),
        /** References that did not go back, because somebody changed them since. */
        left: z.int(),
      }),
    )
    .errors({ ...mergeNotFound, NOT_UNDOABLE: { message: '这次合并不能撤销了。', data: z.object({ bar: undoBar }) } }),
};
