import * as z from 'zod';
import { amountBands, sidePostColumns, sidePostStates } from './side-post-kinds';
import { action, code, cursor, day, id, instant, name, nothing, office, offices, pageOf, text } from './wire';

const band = z.enum(amountBands);
const state = z.enum(sidePostStates);
/** Who reads the register: the secretariat, who keeps to the rules, and who oversees. */
export const postReaders = ['clerk', 'director', 'compliance', 'supervisor', 'president'] as const;
/** Who confirms what another has declared. */
export const postConfirmers = ['director', 'compliance', 'supervisor'] as const;

const form = z.object({
  orgName: name(100, 2),
  orgUscc: code(18).optional(),
  /** Whether the association, as a charity, holds shares of it. */
  isInvestee: z.boolean(),
  position: text(60, 1),
  paid: z.boolean(),
  /** Of a year; `none` without pay. */
  band,
  from: day,
  /** Left out while no end is set. */
  until: day.optional(),
  /** The consent or filing that it needs, with its number. */
  approval: text(100, 0).default(''),
});
export type SidePostForm = z.output<typeof form>;
const post = z.object({
  id,
  orgName: z.string(),
  orgUscc: z.string().nullable(),
  /** A member of the association, found by the credit code or the whole name. */
  member: z.object({ id, name: z.string() }).nullable(),
  /** It is the declarer's own company: he stands for that member. */
  ownUnit: z.boolean(),
  isInvestee: z.boolean(),
  position: z.string(),
  paid: z.boolean(),
  band,
  from: day,
  until: day.nullable(),
  approval: z.string(),
  state,
  declaredOn: day,
  confirmedOn: day.nullable(),
  endedOn: day.nullable(),
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
});
const year = z.int().min(2020).max(2199);
const declaration = z.object({
  year,
  dueOn: day,
  /** Null: not yet declared. */
  declaredOn: day.nullable(),
  nothing: z.boolean(),
});
const row = post.extend({
  personId: id,
  person: z.string().nullable(),
  offices: z.array(office),
  confirmedBy: z.string().nullable(),
  /** The caller declared it himself. */
  own: z.boolean(),
});
export type SidePostRow = z.output<typeof row>;
const filter = z.object({
  q: text(60).optional(),
  state: z.array(state).max(sidePostStates.length).optional(),
  member: z.boolean().optional(),
  investee: z.boolean().optional(),
  paid: z.boolean().optional(),
});
const order = {
  sort: z.enum(['declared', 'org', 'from']).default('declared'),
  descending: z.boolean().default(true),
};

const POST_NOT_FOUND = { message: '没有找到这项兼职，可能已经结束或撤回。' };

export const sideposts = {
  mine: action({ access: 'person', kind: 'read', summary: '我的兼职申报：每一项和今年申报了没有' })
    .input(nothing)
    .output(
      z.object({
        posts: z.array(post),
        /** Years in which the caller was asked, the latest first. */
        years: z.array(declaration),
        mayDeclare: z.boolean(),
      }),
    ),
  declare: action({
    access: offices,
    kind: 'write',
    summary: '申报一项兼职',
    summaryEn: 'Declared a post elsewhere',
    limit: { most: 30, per: 'day' },
  })
    .input(form)
    .output(z.object({ postId: id, member: z.string().nullable() }))
    .errors({
      USCC_WRONG: { message: '统一社会信用代码不对，请核对。' },
      DAYS_WRONG: { message: '结束日期要晚于开始日期。' },
      DAY_FAR: { message: '开始日期太远了，请核对年份：最早 80 年前，最晚一年后。' },
      BAND_WRONG: { message: '领取报酬的，请选报酬区间；不领取的选“没有”。' },
      DECLARED_ALREADY: { message: '这家单位的这个职务已经申报过，还没有结束。' },
    }),
  declareYear: action({
    access: 'person',
    kind: 'write',
    summary: '完成年度兼职申报（没有兼职也要申报）',
    summaryEn: 'Made the yearly declaration of posts elsewhere',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ year, nothing: z.boolean() }))
    .output(z.object({ declaredOn: day }))
    .errors({
      NOT_ASKED: { message: '这一年没有要你申报，或者已经申报过了。' },
      POSTS_STAND: { message: '还有没结束的兼职，不能申报“没有兼职”。请先登记结束，或申报“以上就是全部”。' },
      NO_POSTS: { message: '还没有登记任何兼职。没有的话请申报“没有兼职”。' },
    }),
  end: action({
    access: 'person',
    kind: 'write',
    summary: '登记一项兼职已经结束',
    summaryEn: 'Ended a post elsewhere',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ postId: id, endedOn: day }))
    .output(post)
    .errors({ POST_NOT_FOUND, DAY_WRONG: { message: '结束日期不能早于开始日期，也不能晚于今天。' } }),
  withdraw: action({
    access: 'person',
    kind: 'write',
    summary: '撤回填错的兼职申报',
    summaryEn: 'Withdrew a declaration that was wrong',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ postId: id, reason: text(200, 2) }))
    .output(post)
    .errors({ POST_NOT_FOUND }),

  register: action({ access: postReaders, kind: 'read', summary: '兼职申报台账' })
    .input(filter.extend({ ...order, cursor: cursor.optional() }))
    .output(pageOf(row).extend({ total: z.int().nullable(), waiting: z.int().nullable(), mayConfirm: z.boolean() })),
  missing: action({ access: postReaders, kind: 'read', summary: '还没有完成年度兼职申报的人' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          personId: id,
          person: z.string().nullable(),
          offices: z.array(office),
          year,
          dueOn: day,
          late: z.boolean(),
        }),
      ),
    ),
  confirm: action({
    access: postConfirmers,
    kind: 'write',
    summary: '核对一项兼职申报',
    summaryEn: 'Confirmed a declaration of a post elsewhere',
  })
    .input(z.object({ postId: id }))
    .output(z.object({ confirmedOn: day }))
    .errors({ POST_NOT_FOUND, OWN_POST: { message: '自己的申报要由别人核对。' } }),
  exportPosts: action({
    access: postReaders,
    kind: 'write',
    summary: '导出兼职申报台账（xlsx），留痕',
    summaryEn: 'Exported the register of posts elsewhere',
    limit: { most: 100, per: 'day' },
  })
    .input(
      filter.extend({
        ...order,
        columns: z.array(z.enum(sidePostColumns)).min(1).max(sidePostColumns.length),
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
};
