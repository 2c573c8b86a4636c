import * as z from 'zod';
import { action, code, cursor, day, id, instant, nothing, pageOf, secretariat, text } from './wire';
import { changeKinds } from './change-kinds';
import { seconds } from './membership';
import { registrars } from './workbench';

const kind = z.enum(changeKinds);
const state = z.enum(['open', 'agreed', 'refused', 'withdrawn']);

const wish = z.object({
  kind,
  /** With `identity`: one of the two or both. */
  newName: text(100, 2).optional(),
  newUscc: code(40).optional(),
  /** Into whom it goes, or who came out of it: a member, or one that is none. */
  successorId: id.optional(),
  successorName: text(100, 2).optional(),
  /** Day on which the register of companies has it; a change that is to come is not entered. */
  onDay: day,
  /** What proves it, uploaded by the caller. */
  fileIds: z.array(id).min(1).max(5),
  reason: text(300, 2),
});
export type ChangeWish = z.infer<typeof wish>;

const row = z.object({
  id,
  member: z.object({ id, name: z.string(), memberNo: z.string().nullable() }),
  kind,
  /** As it was called before; now, while it is open. */
  oldName: z.string(),
  newName: z.string().nullable(),
  newUscc: z.string().nullable(),
  successor: z.object({ id: id.nullable(), name: z.string() }).nullable(),
  onDay: day,
  reason: z.string(),
  askedAs: z.enum(['member', 'secretariat']),
  askedBy: z.string().nullable(),
  askedAt: instant,
  state,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
});
export type ChangeRow = z.infer<typeof row>;

const wrongWish = {
  IDENTITY_MISSING: { message: '请填新的名称或新的信用代码。' },
  NOTHING_CHANGES: { message: '新的名称和代码与现在的一样。' },
  USCC_INVALID: { message: '统一社会信用代码不对，请对照营业执照核对。' },
  CODE_TAKEN: { message: '另一家会员或申请已经用了这个信用代码。可能是重复档案，请先合并。' },
  SUCCESSOR_MISSING: { message: '请写明合并到哪一家。' },
  SUCCESSOR_WRONG: { message: '承接的单位要是另一家在册会员。' },
  DAY_AHEAD: { message: '变更还没有生效，请在登记机关核准之后再办。' },
  ACTS_HIMSELF: { message: '个人会员没有这项变更，请在「我的资料」里更正。' },
  CHANGE_OPEN: { message: '这家单位已有一项变更在等确认，请先办完。' },
  FILE_NOT_FOUND: { message: '文件没有上传成功，请重新上传。' },
};
const notFound = { CHANGE_NOT_FOUND: { message: '没有找到这项变更，或者不归你看。' } };

export const changes = {
  ask: action({
    access: 'member',
    kind: 'write',
    summary: '申报单位变更：更名、换代码、分立、合并、注销',
    summaryEn: 'Reported a change of the company',
    limit: { most: 10, per: 'day' },
  })
    .input(wish)
    .output(z.object({ changeId: id }))
    .errors({ ...wrongWish, PRIMARY_ONLY: { message: '单位变更由主要代表申报。' } }),
  enter: action({
    access: secretariat,
    kind: 'write',
    summary: '凭证明登记单位变更，等另一位任职者确认',
    summaryEn: 'Entered a change of a company on papers, for another officer to confirm',
  })
    .input(wish.extend({ membershipId: id }))
    .output(z.object({ changeId: id }))
    .errors({
      ...wrongWish,
      MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' },
      OWN_COMPANY: { message: '这是你自己的单位，请由其他同事登记，或以主要代表的身份申报。' },
    }),
  answer: action({
    access: seconds,
    kind: 'write',
    summary: '确认或不同意单位变更',
    summaryEn: 'Confirmed or rejected a change of a company',
  })
    .input(z.object({ changeId: id, agree: z.boolean(), reason: text(300).optional() }))
    .output(z.object({ state }))
    .errors({
      ...notFound,
      CHANGE_ANSWERED: { message: '这项变更已经有人处理了。' },
      NOT_YOURS_TO_CONFIRM: { message: '要由申报人以外、不属于这家单位的任职者确认。' },
      REASON_REQUIRED: { message: '不同意请写明原因，对方会看到。' },
      CHANGE_VOID: { message: '这家单位已经不在会，变更不能再办。请不同意它。' },
      CODE_TAKEN: wrongWish.CODE_TAKEN,
    }),
  withdraw: action({
    access: ['member', ...secretariat],
    kind: 'write',
    summary: '撤回还没确认的单位变更',
    summaryEn: 'Took back a change of a company',
  })
    .input(z.object({ changeId: id }))
    .output(nothing)
    .errors({ ...notFound, CHANGE_ANSWERED: { message: '这项变更已经有人处理了。' } }),
  list: action({ access: registrars, kind: 'read', summary: '单位变更：待确认的和办过的' })
    .input(
      z.object({
        show: z.enum(['open', 'all']).default('open'),
        membershipId: id.optional(),
        q: text(50).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(row)),
  mine: action({ access: 'member', kind: 'read', summary: '我的单位申报过的变更，和曾用名' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(row),
        formerly: z.array(z.object({ name: z.string(), uscc: z.string().nullable(), until: day })),
        /** Whether the caller may report one now. */
        mayAsk: z.boolean(),
      }),
    ),
  show: action({ access: ['member', ...seconds], kind: 'read', summary: '一项单位变更' })
    .input(z.object({ changeId: id }))
    .output(
      row.extend({
        files: z.array(z.object({ id, name: z.string(), type: z.string() })),
        mayAnswer: z.boolean(),
        mayWithdraw: z.boolean(),
      }),
    )
    .errors(notFound),
  paperFile: action({
    access: ['member', ...seconds],
    kind: 'write',
    secretReply: true,
    summary: '打开单位变更的证明材料',
    summaryEn: 'Opened a paper of a change of a company',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ changeId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors(notFound),
};
