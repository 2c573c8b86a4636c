import * as z from 'zod';
import {
  approvalPaths,
  costCategories,
  expenseDraft,
  expenseForm,
  expenseGlance,
  expenseKinds,
  fen,
  invoice,
  lineCode,
  reception,
  travel,
} from './expense-form';
import { billKinds } from './fee-kinds';
import { tally } from './membership';
import { RED_LINE } from './red-line';
import { action, cursor, day, id, instant, nothing, office, offices, pageOf, text } from './wire';

/** Who sees every expense and the budget of the association. */
export const treasurers = ['finance', 'director', 'president', 'supervisor', 'compliance'] as const;
/** Who writes a budget; another adopts it. */
export const budgetWriters = ['finance', 'director', 'clerk'] as const;
export const budgetAdopters = ['president', 'director', 'council'] as const;
export const budgetBodies = ['assembly', 'congress', 'council', 'standing_council'] as const;
export const expenseStates = [
  'submitted',
  'returned',
  'refused',
  'withdrawn',
  'approved',
  'paying',
  'paid',
  'cancelled',
] as const;
const state = z.enum(expenseStates);

const sum = z.int();
const year = z.int().min(2000).max(2199);
const months = z.array(z.int().min(0).max(1_000_000_000_000)).length(12);
const budgetLine = z.object({
  code: lineCode,
  title: text(40),
  category: z.enum(costCategories),
  /** Fen a month, January first. */
  months,
  note: text(200, 0),
});
export type BudgetLine = z.infer<typeof budgetLine>;
/** What is to come in of a kind: by bills of it, fen a month, January first. */
const budgetIncome = z.object({ kind: z.enum(billKinds), months });
export type BudgetIncome = z.infer<typeof budgetIncome>;
/** A line of the budget in force. `left`: of the budget, without what is promised and spent. All fen. */
const standing = z.object({
  code: lineCode,
  title: z.string(),
  category: z.enum(costCategories),
  budget: sum,
  /** By expenses that are being decided; it takes nothing yet. */
  asked: sum,
  promised: sum,
  spent: sum,
  left: sum,
});
export type LineStanding = z.infer<typeof standing>;
const adoption = z.object({
  body: z.enum(budgetBodies),
  resolutionNo: z.string(),
  adoptedOn: day,
  adoptedBy: z.string().nullable(),
  tally: tally.nullable(),
});

/** What a treasurer would point at; nothing is stopped by it. */
export const findingRules = [
  'thresholdsOff',
  'split',
  'overBudget',
  'outsideBudget',
  'noInvoice',
  'invoiceSum',
  'invoiceSeller',
  'noLetter',
  'hosts',
  'perHead',
  'alcohol',
  'tobacco',
  'gifts',
  'relatedMember',
] as const;
const finding = z.object({
  rule: z.enum(findingRules),
  level: z.enum(['alert', 'info']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where it is written, in the reader's language. */
  basis: z.string(),
});
export type Finding = z.infer<typeof finding>;
const path = z.object({
  /** False: the amounts are not set, and the cautious path holds. */
  enabled: z.boolean(),
  by: z.enum(approvalPaths),
  /** By whom it would be, were the reference amounts in force. */
  reference: z.enum(approvalPaths),
  /** What is alike within the days, this one included; it decides. */
  sum,
  steps: z.array(z.object({ name: z.string(), kind: z.string(), offices: z.array(office) })),
});
const alike = z.object({
  days: z.int(),
  rows: z.array(z.object({ id, number: z.string(), amount: sum, day, state })),
});
const situation = z.object({ line: standing.nullable(), alike, path, findings: z.array(finding) });
export type Situation = z.infer<typeof situation>;

const expenseRow = z.object({
  id,
  number: z.string(),
  kind: z.enum(expenseKinds),
  state,
  payeeName: z.string(),
  purpose: z.string(),
  amount: sum,
  lineCode: z.string().nullable(),
  lineTitle: z.string().nullable(),
  day,
  claimant: z.string().nullable(),
  submittedAt: instant,
  /** The step that it waits at; null when it waits at none. */
  step: z.string().nullable(),
});
export type ExpenseRow = z.infer<typeof expenseRow>;
const expenseFilter = z.object({
  /** Number, payee, purpose or contract. */
  q: text(50).optional(),
  state: z.array(state).min(1).max(expenseStates.length).optional(),
  kind: z.enum(expenseKinds).optional(),
  lineCode: lineCode.optional(),
  /** The meeting that it was spent on. */
  meetingId: id.optional(),
  from: day.optional(),
  until: day.optional(),
});
export const expenseSorts = ['submitted', 'day', 'amount', 'payee', 'number'] as const;
const expenseOrder = { sort: z.enum(expenseSorts).default('submitted'), descending: z.boolean().default(true) };
export const expenseColumns = [
  'number',
  'payee',
  'purpose',
  'amount',
  'kind',
  'state',
  'line',
  'day',
  'claimant',
  'submittedAt',
] as const;
export type ExpenseColumn = (typeof expenseColumns)[number];

const expense = expenseRow.extend({
  version: z.int(),
  own: z.boolean(),
  category: z.enum(costCategories),
  budgetYear: year,
  contractNo: z.string().nullable(),
  contractOn: day.nullable(),
  meeting: z.object({ id, title: z.string() }).nullable(),
  /** Null: the fund without restriction. */
  fund: z.object({ id, name: z.string() }).nullable(),
  payeeBank: z.string().nullable(),
  /** `**** 1234`; null: none was given. */
  account: z.string().nullable(),
  reception: reception.nullable(),
  travel: travel.nullable(),
  clearBy: day.nullable(),
  advance: z.object({ id, number: z.string(), taken: sum }).nullable(),
  /** What is left to be paid after what an advance covers. */
  toPay: sum,
  paidOn: day.nullable(),
  paidBy: z.enum(['bank', 'cash', 'advance']).nullable(),
  invoices: z.array(invoice.extend({ id })),
  files: z.array(z.object({ id, name: z.string(), type: z.string(), bytes: z.int() })),
  situation,
  /** Null: it was not decided on here, a sheet brought it. */
  caseId: id.nullable(),
  /** 0 where there is no case. */
  caseVersion: z.int(),
  /** Who brought it in a sheet, and when. */
  imported: z.object({ by: z.string().nullable(), at: instant, voucherNo: z.string().nullable() }).nullable(),
  events: z.array(
    z.object({
      kind: z.string(),
      step: z.string().nullable(),
      at: instant,
      by: z.string().nullable(),
      office: office.nullable(),
      reason: z.string().nullable(),
      resolutionNo: z.string().nullable(),
      takenBack: z.boolean(),
    }),
  ),
  may: z.object({
    decide: z.boolean(),
    /** The step is a body's: its resolution is named. */
    votes: z.boolean(),
    resubmit: z.boolean(),
    withdraw: z.boolean(),
    takeBack: z.boolean(),
    reveal: z.boolean(),
    pay: z.boolean(),
    /** Approved, and not to be paid after all. */
    cancel: z.boolean(),
  }),
});
export type Expense = z.infer<typeof expense>;

export const payoutStates = ['waiting', 'paid', 'rejected', 'returned', 'dropped'] as const;
const payoutItem = z.object({
  id,
  expenseId: id,
  number: z.string(),
  payeeName: z.string(),
  payeeBank: z.string().nullable(),
  account: z.string().nullable(),
  amount: sum,
  state: z.enum(payoutStates),
  reason: z.string().nullable(),
  day: day.nullable(),
});
const batchRow = z.object({
  id,
  number: z.string(),
  layoutTitle: z.string(),
  madeBy: z.string().nullable(),
  madeAt: instant,
  /** When its file was fetched the first time. */
  sentAt: instant.nullable(),
  amount: sum,
  items: z.int(),
  waiting: z.int(),
  /** Neither paid nor waiting: what the bank rejected or sent back. */
  failed: z.int(),
});
const batch = batchRow.extend({ rows: z.array(payoutItem), mayPay: z.boolean() });
export type PayoutBatch = z.infer<typeof batch>;
const layout = z.object({
  id: z.string(),
  title: z.string(),
  format: z.enum(['xlsx', 'csv']),
  needsHumanCheck: z.boolean(),
});
export const advanceColumns = [
  'number',
  'claimant',
  'purpose',
  'paidOn',
  'clearBy',
  'amount',
  'cleared',
  'returned',
  'left',
] as const;
export type AdvanceColumn = (typeof advanceColumns)[number];
const advanceFilter = z.object({ q: expenseFilter.shape.q, open: z.boolean().default(true) });
const advanceRow = z.object({
  id,
  number: z.string(),
  claimant: z.string().nullable(),
  purpose: z.string(),
  amount: sum,
  cleared: sum,
  returned: sum,
  left: sum,
  paidOn: day,
  clearBy: day,
  overdue: z.boolean(),
});
const FUND_SHORT = { message: '限定性资金的余额不够，账记不下去。请先核对资金来源。' };
const DAY_AHEAD = { message: '日期在今天以后，请核对。' };
const BATCH_NOT_FOUND = { message: '没有找到这个付款批次。' };
const OWN_EXPENSE = { message: '自己的支出要由另一位财务来付款。' };

const EXPENSE_NOT_FOUND = { message: '没有找到这笔支出，或者你没有权限看。' };
const LINE_NOT_FOUND = { message: '预算里没有这一项，可能刚刚改过。请重新选择预算项目。' };
const MEETING_NOT_FOUND = { message: '没有找到这个会议，可能已经取消。请重新选择，或者不填。' };
const FUND_NOT_FOUND = { message: '没有找到这项限定性资金。请重新选择资金来源。' };
const FILE_NOT_FOUND = { message: '有附件没有传好，请重新上传。' };
const DUPLICATE_INVOICE = {
  message: '这张发票已经报过了，同一张发票只能报一次。',
  data: z.object({ number: z.string(), expense: z.string().nullable() }),
};
const ADVANCE_NOT_FOUND = { message: '没有找到这笔借款，或者它已经核销完了。' };
const TWICE_IN_FORM = { message: '同一张发票在这份申请里出现了两次，请删掉一张。' };
const EXPENSE_MOVED = {
  message: '刚刚已经有人处理了这笔支出，请看最新的状态。',
  data: z.object({ by: z.string().nullable(), at: instant.nullable() }),
};
const BUDGET_MOVED = { message: '这份预算刚刚有人改过，请重新打开再改。' };
const saved = z.object({ id, version: z.int() });

export const expenses = {
  budget: action({ access: offices, kind: 'read', summary: '年度预算：每一项的预算、已用、已批未付和剩余' })
    .input(z.object({ year: year.optional() }))
    .output(
      z.object({
        year,
        years: z.array(year),
        /** Null: nothing was adopted for the year. */
        version: z.int().nullable(),
        adoption: adoption.nullable(),
        rows: z.array(standing.extend({ months, note: z.string() })),
        /** What the budget in force expects to come in. */
        income: z.array(budgetIncome),
        /** Spent in lines that the budget in force does not have, and in none. */
        outside: sum,
        /** Earlier versions of the year. */
        versions: z.array(adoption.extend({ version: z.int(), budget: sum })),
        draft: z
          .object({
            id,
            version: z.int(),
            revision: z.int(),
            savedBy: z.string().nullable(),
            savedAt: instant,
            lines: z.array(budgetLine),
            income: z.array(budgetIncome),
            mayAdopt: z.boolean(),
            /** Motions that passed within a year and adopted no budget yet; none for who may not adopt. */
            motions: z.array(
              z.object({ id, title: z.string(), body: z.enum(budgetBodies), meeting: z.string(), decidedOn: day }),
            ),
          })
          .nullable(),
        mayWrite: z.boolean(),
      }),
    ),
  saveBudget: action({
    access: budgetWriters,
    kind: 'write',
    summary: '编制或修改预算草案',
    summaryEn: 'Wrote a draft of the budget',
  })
    .input(
      z.object({
        year,
        /** Of the draft that was read; null: there was none. */
        revision: z.int().nullable(),
        lines: z.array(budgetLine).min(1).max(200),
        /** A kind once; left out, as by an app that is older: as it was. */
        income: z.array(budgetIncome).max(billKinds.length).optional(),
      }),
    )
    .output(z.object({ id, version: z.int(), revision: z.int() }))
    .errors({
      BUDGET_MOVED,
      LINE_TWICE: { message: '有两项的编号一样，请改掉一个。', data: z.object({ code: z.string() }) },
      LINE_IN_USE: {
        message: '这一项已经有支出，不能从预算里去掉；可以把预算改成 0。',
        data: z.object({ code: z.string() }),
      },
    }),
  adoptBudget: action({
    access: budgetAdopters,
    kind: 'write',
    summary: '按决议通过预算',
    summaryEn: 'Put a budget in force by resolution',
  })
    .input(
      z.object({
        budgetId: id,
        revision: z.int(),
        body: z.enum(budgetBodies),
        resolutionNo: text(60, 2),
        adoptedOn: day,
        tally: tally.optional(),
        /** Voted on here: body, day and votes are those of the motion. */
        motionId: id.optional(),
      }),
    )
    .output(z.object({ year, version: z.int() }))
    .errors({
      BUDGET_MOVED,
      BUDGET_NOT_FOUND: { message: '没有找到这份预算草案。' },
      OWN_BUDGET: { message: '自己编制或改过的预算，要由另一位来登记决议。' },
      RESOLUTION_FUTURE: { message: '决议的日期在今天以后，请核对。' },
      TALLY_INCONSISTENT: { message: '票数对不上：赞成、反对、弃权加起来应等于到会人数，到会不能多于应到。' },
      RESOLUTION_NOT_VALID: { message: '按本会的表决规则，这个决议没有通过。请核对票数。' },
      MOTION_NOT_FOUND: { message: '没有找到这个通过的表决，可能已经用过了。' },
      TALLY_REQUIRED: { message: '本会的表决规则已经启用，请填写应到、到会和票数。' },
    }),

  look: action({ access: offices, kind: 'read', summary: '填写时看：预算还剩多少、同类支出合计、由谁审批、要注意什么' })
    .input(expenseGlance)
    .output(situation)
    .errors({ EXPENSE_NOT_FOUND }),
  lines: action({ access: offices, kind: 'read', summary: '可以选的预算项目，和本人可以核销的借款' })
    .input(nothing)
    .output(
      z.object({
        year,
        rows: z.array(standing),
        advances: z.array(z.object({ id, number: z.string(), purpose: z.string(), left: sum, clearBy: day })),
        /** Announced within a year and of the half year to come; party life is not among them. */
        meetings: z.array(z.object({ id, title: z.string(), day })),
        /** Restricted ones that hold something. `categories`: what it may be spent on; null: nobody said. */
        funds: z.array(
          z.object({
            ...{ id, name: z.string(), purpose: z.string(), balance: sum },
            categories: z.array(z.enum(costCategories)).nullable(),
          }),
        ),
        /** First and last days that matter to the form. */
        today: day,
        clearBy: day,
      }),
    ),
  readInvoice: action({
    access: offices,
    kind: 'read',
    summary: '从电子发票文件（XML、OFD、PDF）读出号码、金额和销售方',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ fileId: id }))
    .output(
      z.object({
        /** Null: the file does not say it in a way that is read here; it is typed by hand. */
        invoice: invoice.nullable(),
        /** The expense that has handed it in already. */
        usedBy: z.string().nullable(),
      }),
    )
    .errors({ FILE_NOT_FOUND }),
  saveDraft: action({
    access: offices,
    kind: 'write',
    summary: '保存支出申请的草稿',
    summaryEn: 'Saved a draft of an expense request',
  })
    .input(z.object({ draftId: id.nullable(), version: z.int().nullable(), form: expenseDraft }))
    .output(saved)
    .errors({
      DRAFT_NOT_FOUND: { message: '没有找到这份草稿，可能已经提交或删除了。' },
      DRAFT_MOVED: { message: '这份草稿在别处改过，请选择留下哪一份。' },
      TOO_MANY_DRAFTS: { message: '草稿太多了，请先提交或删除几份。' },
    }),
  drafts: action({ access: offices, kind: 'read', summary: '我的支出草稿' })
    .input(nothing)
    .output(z.object({ rows: z.array(saved.extend({ form: expenseDraft, savedAt: instant })) })),
  discardDraft: action({
    access: offices,
    kind: 'write',
    summary: '删除一份支出草稿',
    summaryEn: 'Threw a draft of an expense request away',
  })
    .input(z.object({ draftId: id }))
    .output(nothing)
    .errors({ DRAFT_NOT_FOUND: { message: '没有找到这份草稿，可能已经提交或删除了。' } }),
  submit: action({
    access: offices,
    kind: 'write',
    summary: '提交支出申请',
    summaryEn: 'Asked for an expense',
  })
    .input(z.object({ form: expenseForm, draftId: id.optional() }))
    .output(z.object({ id, number: z.string() }))
    .errors({
      LINE_NOT_FOUND,
      FILE_NOT_FOUND,
      DUPLICATE_INVOICE,
      TWICE_IN_FORM,
      ADVANCE_NOT_FOUND,
      MEETING_NOT_FOUND,
      FUND_NOT_FOUND,
    }),
  resubmit: action({
    access: offices,
    kind: 'write',
    summary: '补正退回的支出申请，重新提交',
    summaryEn: 'Answered a return of an expense request',
  })
    .input(z.object({ expenseId: id, version: z.int(), form: expenseForm }))
    .output(z.object({ id, number: z.string() }))
    .errors({
      EXPENSE_NOT_FOUND,
      EXPENSE_MOVED,
      LINE_NOT_FOUND,
      FILE_NOT_FOUND,
      DUPLICATE_INVOICE,
      TWICE_IN_FORM,
      ADVANCE_NOT_FOUND,
      MEETING_NOT_FOUND,
      FUND_NOT_FOUND,
    }),
  mine: action({ access: offices, kind: 'read', summary: '我申请的支出' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(expenseRow)),
  show: action({ access: offices, kind: 'read', summary: '一笔支出：内容、附件、预算、办理经过' })
    .input(z.object({ expenseId: id }))
    .output(expense)
    .errors({ EXPENSE_NOT_FOUND }),
  decide: action({
    access: offices,
    kind: 'write',
    summary: '审批一笔支出',
    summaryEn: 'Decided on an expense',
  })
    .input(
      z.object({
        expenseId: id,
        /** Of its case, as it was read. */
        version: z.int(),
        decision: z.enum(['pass', 'return', 'refuse']),
        reason: text(300, 0).optional(),
        /** Where a body decides. */
        resolutionNo: text(60, 2).optional(),
      }),
    )
    .output(expense)
    .errors({
      EXPENSE_NOT_FOUND,
      EXPENSE_MOVED,
      NOT_YOUR_TURN: { message: '现在轮不到你审批：职务不符、已经办过另一步，或者需要回避。' },
      REASON_REQUIRED: { message: '退回或不同意要写明原因。' },
      RESOLUTION_REQUIRED: { message: '这一步由会议审定，请填写决议编号。' },
      OVER_BUDGET: {
        message: '批准后会超出这一项预算允许的数额，不能批准。请先调整预算，或退回修改。',
        data: z.object({ left: sum }),
      },
      FUND_SHORT,
      ADVANCE_USED_UP: { message: '要核销的借款已经不够了，请退回申请人修改。' },
    }),
  cancel: action({
    access: offices,
    kind: 'write',
    summary: '取消一笔已经批准、还没有付的支出',
    summaryEn: 'Cancelled an expense that was approved',
  })
    .input(z.object({ expenseId: id, reason: text(300, 2) }))
    .output(expense)
    .errors({
      EXPENSE_NOT_FOUND,
      NOT_CANCELLABLE: { message: '只有已经批准、还没有付款的支出可以取消；在付款批次里的，先登记银行的结果。' },
    }),
  register: action({ access: treasurers, kind: 'read', summary: '支出台账' })
    .input(expenseFilter.extend({ ...expenseOrder, cursor: cursor.optional() }))
    .output(
      pageOf(expenseRow).extend({
        /** How many there are with this filter, and what they come to; null on later pages. */
        total: z.int().nullable(),
        amount: sum.nullable(),
        lines: z.array(z.object({ code: z.string(), title: z.string() })),
        /** Those that expenses name, the latest first. */
        meetings: z.array(z.object({ id, title: z.string() })),
      }),
    ),
  exportExpenses: action({
    access: treasurers,
    kind: 'write',
    summary: '导出支出台账（xlsx），留痕',
    summaryEn: 'Exported the register of expenses',
    limit: { most: 100, per: 'day' },
  })
    .input(
      expenseFilter.extend({
        ...expenseOrder,
        columns: z.array(z.enum(expenseColumns)).min(1).max(expenseColumns.length),
        /** Only these, in the same order. */
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
  fileUrl: action({
    access: offices,
    kind: 'read',
    traced: true,
    summary: '打开支出的一份附件',
    summaryEn: 'Opened a paper of an expense',
    limit: { most: 2000, per: 'day' },
  })
    .input(z.object({ expenseId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ EXPENSE_NOT_FOUND, FILE_NOT_FOUND: { message: '没有找到这份附件。' } }),
  revealAccount: action({
    access: ['finance', 'director'],
    kind: 'write',
    summary: '查看收款账号全号，写明原因',
    summaryEn: 'Saw the whole account number of a payee',
    secretReply: true,
    limit: { most: 200, per: 'day' },
  })
    .input(z.object({ expenseId: id, reason: text(200, 2) }))
    .output(z.object({ account: z.string() }))
    .errors({ EXPENSE_NOT_FOUND, NO_ACCOUNT: { message: '这笔支出没有填收款账号。' } }),

  payable: action({ access: ['finance', 'director'], kind: 'read', summary: '已批准、等待付款的支出' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          expenseRow.extend({
            toPay: sum,
            account: z.string().nullable(),
            own: z.boolean(),
            /** Why the bank did not pay it the last time. */
            failed: z.string().nullable(),
          }),
        ),
        layouts: z.array(layout),
        mayPay: z.boolean(),
      }),
    ),
  makeBatch: action({
    access: ['finance'],
    kind: 'write',
    summary: '把已批准的支出合成一个付款批次',
    summaryEn: 'Put approved expenses into a payment batch',
  })
    .input(z.object({ expenseIds: z.array(id).min(1).max(200), layoutId: text(20) }))
    .output(z.object({ id, number: z.string() }))
    .errors({
      RED_LINE,
      NOT_PAYABLE: { message: '其中有的支出已经在付款、没有收款账号，或者是你自己的。请刷新后重新选择。' },
      LAYOUT_NOT_FOUND: { message: '没有这种银行格式，请重新选择。' },
    }),
  batches: action({ access: treasurers, kind: 'read', summary: '付款批次' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(batchRow)),
  batch: action({ access: treasurers, kind: 'read', summary: '一个付款批次和其中每一笔' })
    .input(z.object({ batchId: id }))
    .output(batch)
    .errors({ BATCH_NOT_FOUND }),
  exportBatch: action({
    access: ['finance'],
    kind: 'write',
    summary: '导出付款批次的银行文件（含账号全号），留痕',
    summaryEn: 'Exported the bank file of a payment batch',
    limit: { most: 50, per: 'day' },
  })
    .input(z.object({ batchId: id }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ BATCH_NOT_FOUND, NOTHING_WAITS: { message: '这个批次里没有等待付款的支出了。' } }),
  settle: action({
    access: ['finance'],
    kind: 'write',
    summary: '登记银行结果：已付、被拒或退汇',
    summaryEn: 'Entered what the bank made of payments',
  })
    .input(
      z.object({
        batchId: id,
        day,
        results: z
          .array(
            z.object({
              itemId: id,
              /** `dropped`: taken out before it was sent. */
              state: z.enum(['paid', 'rejected', 'returned', 'dropped']),
              reason: text(200, 0).default(''),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(batch)
    .errors({
      BATCH_NOT_FOUND,
      OWN_EXPENSE,
      DAY_AHEAD,
      FUND_SHORT,
      REASON_REQUIRED: { message: '被拒或退汇要写明银行给的原因。' },
      ITEM_MOVED: { message: '其中有的已经登记过，或者还不能这样登记。请刷新后再试。' },
    }),
  payCash: action({
    access: ['finance'],
    kind: 'write',
    summary: '用现金付一笔支出',
    summaryEn: 'Paid an expense in cash',
  })
    .input(z.object({ expenseId: id, day }))
    .output(expense)
    .errors({
      RED_LINE,
      EXPENSE_NOT_FOUND,
      OWN_EXPENSE,
      DAY_AHEAD,
      FUND_SHORT,
      NOT_PAYABLE: { message: '这笔支出现在不能付款：没有批准、已经付过，或者正在付款批次里。' },
    }),
  advances: action({ access: treasurers, kind: 'read', summary: '借款和核销情况' })
    .input(advanceFilter.extend({ cursor: cursor.optional() }))
    .output(
      pageOf(advanceRow).extend({
        /** How many there are that were asked for, what is left of them and how many are late; null on later pages. */
        total: z.int().nullable(),
        left: sum.nullable(),
        overdue: z.int().nullable(),
      }),
    ),
  exportAdvances: action({
    access: treasurers,
    kind: 'write',
    summary: '导出借款核销表（xlsx），留痕',
    summaryEn: 'Exported the register of advances',
    limit: { most: 100, per: 'day' },
  })
    .input(
      advanceFilter.extend({
        columns: z.array(z.enum(advanceColumns)).min(1).max(advanceColumns.length),
        /** Only these, in the same order. */
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
  returnAdvance: action({
    access: ['finance'],
    kind: 'write',
    summary: '收回没有用完的借款',
    summaryEn: 'Took back what was left of an advance',
  })
    .input(z.object({ expenseId: id, amount: fen, by: z.enum(['bank', 'cash']), day }))
    .output(z.object({ left: sum }))
    .errors({
      EXPENSE_NOT_FOUND,
      OWN_EXPENSE,
      DAY_AHEAD,
      TOO_MUCH: { message: '退回的比没有核销的还多，请核对金额。', data: z.object({ left: sum }) },
    }),
};
export { fen };
