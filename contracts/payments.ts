import * as z from 'zod';
import { billKinds, billStates, channels } from './fee-kinds';
import { RED_LINE } from './red-line';
import { action, code, cursor, day, id, instant, name, nothing, pageOf, text } from './wire';

/** Fen. */
const fen = z.int().min(1).max(100_000_000_00);
const kind = z.enum(billKinds);
const channel = z.enum(channels);
const keeps = ['director', 'finance'] as const;
const issues = ['clerk', 'director', 'finance'] as const;
const sees = ['clerk', 'director', 'finance', 'supervisor', 'president'] as const;

const fee = z.object({
  id,
  kind,
  name: z.string(),
  basis: z.string(),
  standard: z.string(),
  serviceContent: z.string(),
  payer: z.string(),
  /** The most that one charge may be, fen; null: as its standard or an agreement says. */
  price: z.int().nullable(),
  voluntary: z.boolean(),
  resolution: z.string().nullable(),
  creditChinaUrl: z.string().nullable(),
  /** The branch that collects it; null: the association itself. */
  collector: z.object({ id, name: z.string() }).nullable(),
  /** It comes from a statutory duty or a matter that the state entrusted. */
  entrusted: z.boolean(),
  /** The published list that has that matter; null: none. */
  entrustedList: z.string().nullable(),
  from: day,
  until: day.nullable(),
});
const proposedFee = fee.extend({
  proposedBy: z.string().nullable(),
  proposedAt: instant,
  /** What it takes the place of, and its price then. */
  replaces: id.nullable(),
  own: z.boolean(),
  mayDecide: z.boolean(),
});
export type Fee = z.infer<typeof fee>;
export type ProposedFee = z.infer<typeof proposedFee>;

const billRow = z.object({
  id,
  number: z.string(),
  kind,
  title: z.string(),
  payerName: z.string(),
  membershipId: id.nullable(),
  amount: z.int(),
  paid: z.int(),
  issuedOn: day,
  dueDay: day,
  state: z.enum(billStates),
  overdue: z.boolean(),
});
export type BillRow = z.infer<typeof billRow>;

export const receiptKinds = ['dues', 'invoice', 'other'] as const;
const refundRow = z.object({
  id,
  amount: z.int(),
  reason: z.string(),
  basis: z.enum(['hand', 'rule']),
  state: z.enum(['asked', 'approved', 'refused', 'done']),
  channel,
  askedBy: z.string().nullable(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedReason: z.string().nullable(),
  doneOn: day.nullable(),
  trouble: z.string().nullable(),
  own: z.boolean(),
});
const invoice = z.object({
  id,
  titleName: z.string(),
  taxNo: z.string().nullable(),
  email: z.string().nullable(),
  state: z.enum(['asked', 'issued', 'refused', 'reversed']),
  /** 社会团体会费票据, an invoice, or another official one. */
  receiptKind: z.enum(receiptKinds).nullable(),
  number: z.string().nullable(),
  checkCode: z.string().nullable(),
  link: z.string().nullable(),
  issuedOn: day.nullable(),
  reason: z.string().nullable(),
  askedAt: instant,
});
const bill = billRow.extend({
  feeName: z.string(),
  basis: z.string(),
  voluntary: z.boolean(),
  endedReason: z.string().nullable(),
  /** The caller pays for it himself or for the member that he acts for. */
  own: z.boolean(),
  /** Only for whoever it concerns, and for the offices. */
  payments: z.array(
    z.object({
      paymentId: id,
      channel,
      externalNo: z.string(),
      day,
      amount: z.int(),
      payerName: z.string(),
      /** What may still be given back of it. */
      refundable: z.int(),
    }),
  ),
  refunds: z.array(refundRow),
  invoice: invoice.nullable(),
  /** WeChat Pay is set up. */
  mayPayHere: z.boolean(),
  /** To which account one transfers; null while two persons have not set it, or nothing is owed. */
  transfer: z.object({ holder: z.string(), bank: z.string(), account: z.string() }).nullable(),
  may: z.object({
    receive: z.boolean(),
    cancel: z.boolean(),
    refund: z.boolean(),
    decideRefund: z.boolean(),
    askInvoice: z.boolean(),
    issueInvoice: z.boolean(),
  }),
});
export type Bill = z.infer<typeof bill>;

const title = z.object({
  id,
  kind: z.enum(['company', 'person']),
  name: z.string(),
  taxNo: z.string().nullable(),
  email: z.string().nullable(),
  primary: z.boolean(),
});
export type TaxTitle = z.infer<typeof title>;

const FEE_NOT_FOUND = { message: '没有找到这项收费，请从清单里重新打开。' };
const BILL_NOT_FOUND = { message: '没有找到这张收款单，请从列表里重新打开。' };
const BILL_OVER = { message: '这张收款单已经付清或作废了，请刷新看看。' };
const NOT_LISTED = { message: '收费清单上没有这一项，或者还没到开始收的日子。没有公示的收费不能收。' };
const ABOVE_PRICE = { message: '金额比公示的标准高，不能这样收。', data: z.object({ price: z.int() }) };
const NEVER_CHARGED = { message: '评比达标表彰和职业资格认定不能收费（国办发〔2020〕21号），名称里也不能这样写。' };
const OFFICE_FEE = { message: '除会费外，不能因为担任理事、会长等职务收费。请写清楚收的是什么服务。' };
const PAY_UNAVAILABLE = { message: '微信支付暂时没有回应，没有扣款。请稍后再试，或改用转账。' };
const REFUND_NOT_FOUND = { message: '没有找到这笔退款，请从列表里重新打开。' };
const REFUND_DECIDED = { message: '这笔退款已经有人处理过了，请刷新看看。' };
const MEMBER_NOT_FOUND = { message: '没有找到这位会员。' };

const billFilter = z.object({
  state: z.enum(['open', 'overdue', 'paid', 'cancelled']).optional(),
  kind: kind.optional(),
  /** Part of the payer's name, of the title or of the number. */
  q: text(40).optional(),
});
const feeForm = z.object({
  kind,
  name: name(60, 2),
  basis: text(300, 2),
  standard: text(300, 2),
  serviceContent: text(500, 2),
  payer: text(100, 1),
  price: fen.nullable(),
  voluntary: z.boolean(),
  resolution: text(100, 2).nullable(),
  creditChinaUrl: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
  collectorId: id.nullable().default(null),
  entrusted: z.boolean().default(false),
  entrustedList: text(100, 2).nullable().default(null),
  from: day,
  /** The published line that this one takes the place of from its first day. */
  replaces: id.nullable(),
});

export const payments = {
  fees: action({ access: 'anyone', kind: 'read', summary: '收费公示清单' })
    .input(nothing)
    .output(z.object({ rows: z.array(fee), proposed: z.array(proposedFee), mayPropose: z.boolean() })),

  proposeFee: action({
    access: keeps,
    kind: 'write',
    summary: '提出一项收费，等另一人公示',
    summaryEn: 'Proposed a line of the public list of fees',
  })
    .input(feeForm)
    .output(z.object({ feeId: id }))
    .errors({
      RED_LINE,
      FEE_NOT_FOUND,
      NEVER_CHARGED,
      OFFICE_FEE,
      PRICE_NEEDED: { message: '服务、会议和其他收费要写明标准金额。' },
      RESOLUTION_NEEDED: { message: '不是自愿的收费，要写明是哪个会议的哪个决议。' },
      MUST_BE_VOLUNTARY: { message: '会议收费、赞助和补助只能是自愿的。' },
      FROM_PASSED: { message: '开始收的日子已经过去，请从今天或以后的一天开始。' },
      BRANCH_NOT_FOUND: { message: '没有找到这个分支机构，可能已经撤销。请重新选择收费主体。' },
      PROPOSAL_OPEN: { message: '这项收费已有一个修改等人确认。先处理它，再提新的。' },
    }),
  decideFee: action({
    access: keeps,
    kind: 'write',
    summary: '第二人公示或退回一项收费',
    summaryEn: 'Decided on a line of the public list of fees',
  })
    .input(z.object({ feeId: id, verdict: z.enum(['publish', 'refuse']), reason: text(300, 0) }))
    .output(z.object({ feeId: id }))
    .errors({
      FEE_NOT_FOUND,
      OWN_PROPOSAL: { message: '自己提出的收费，要由另一位任职的人来公示。' },
      PROPOSAL_DECIDED: { message: '这项收费已经有人处理过了，请刷新看看结果。' },
      REASON_NEEDED: { message: '退回要写理由，至少四个字。' },
      FROM_PASSED: { message: '开始收的日子已经过去，不能再公示。请退回后重新提出。' },
    }),
  withdrawFee: action({
    access: keeps,
    kind: 'write',
    summary: '撤回自己提出的收费',
    summaryEn: 'Withdrew a proposed fee',
  })
    .input(z.object({ feeId: id }))
    .output(z.object({ feeId: id }))
    .errors({ FEE_NOT_FOUND, PROPOSAL_DECIDED: { message: '这项收费已经有人处理过了，请刷新看看结果。' } }),
  endFee: action({
    access: keeps,
    kind: 'write',
    summary: '停止一项收费',
    summaryEn: 'Ended a line of the public list of fees',
  })
    .input(z.object({ feeId: id, lastDay: day }))
    .output(z.object({ feeId: id }))
    .errors({ FEE_NOT_FOUND, FROM_PASSED: { message: '过去的日子不能改。请选今天或以后的一天。' } }),

  bills: action({ access: sees, kind: 'read', summary: '收款单台账' })
    .input(billFilter.extend({ cursor: cursor.optional() }))
    .output(pageOf(billRow).extend({ totals: z.object({ count: z.int(), owed: z.int(), paid: z.int() }) })),
  exportBills: action({
    access: ['director', 'finance', 'supervisor'],
    kind: 'write',
    summary: '导出收款单台账（xlsx），留痕',
    summaryEn: 'Exported the register of bills',
    limit: { most: 100, per: 'day' },
  })
    .input(billFilter)
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant })),
  myBills: action({ access: 'person', kind: 'read', summary: '我的缴费' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(billRow).extend({ owed: z.int() })),
  bill: action({ access: 'person', kind: 'read', summary: '一张收款单' })
    .input(z.object({ billId: id }))
    .output(bill)
    .errors({ BILL_NOT_FOUND }),

  issueBill: action({ access: issues, kind: 'write', summary: '按公示清单开一张收款单', summaryEn: 'Made out a bill' })
    .input(
      z.object({
        feeId: id,
        title: text(60, 2),
        membershipId: id.nullable(),
        payerName: name(60, 1).nullable(),
        amount: fen,
        dueDay: day,
      }),
    )
    .output(z.object({ billId: id }))
    .errors({
      FEE_NOT_FOUND,
      MEMBER_NOT_FOUND,
      NOT_LISTED,
      ABOVE_PRICE,
      NEVER_CHARGED,
      OFFICE_FEE,
      PAYER_NEEDED: { message: '请选一位会员，或写明付款人。' },
      DUES_BY_RUN: { message: '会费按会费标准成批开单，不在这里单开。' },
      DUE_PASSED: { message: '付款期限已经过去，请选今天或以后的一天。' },
    }),
  cancelBill: action({ access: keeps, kind: 'write', summary: '作废一张还没付的收款单', summaryEn: 'Cancelled a bill' })
    .input(z.object({ billId: id, reason: text(200, 4) }))
    .output(z.object({ billId: id }))
    .errors({ BILL_NOT_FOUND, BILL_OVER, PAID_IN_PART: { message: '已经收了一部分，先退款再作废。' } }),

  payBill: action({
    access: 'person',
    kind: 'write',
    summary: '用微信支付一张收款单',
    summaryEn: 'Began to pay a bill by WeChat Pay',
    limit: { most: 60, office: 300, per: 'day' },
    secretReply: true,
  })
    .input(z.object({ billId: id }))
    .output(
      z.object({
        orderId: id,
        amount: z.int(),
        expiresAt: instant,
        /** As `wx.requestPayment` takes them. */
        pay: z.object({
          timeStamp: z.string(),
          nonceStr: z.string(),
          package: z.string(),
          signType: z.literal('RSA'),
          paySign: z.string(),
        }),
      }),
    )
    .errors({
      BILL_NOT_FOUND,
      BILL_OVER,
      PAY_UNAVAILABLE,
      IN_WECHAT_ONLY: { message: '请在微信里打开这张收款单来支付。' },
    }),
  checkOrder: action({
    access: 'person',
    kind: 'write',
    summary: '问一下微信支付的结果',
    summaryEn: 'Asked WeChat Pay for a result',
    limit: { most: 600, per: 'day' },
  })
    .input(z.object({ orderId: id }))
    .output(z.object({ state: z.enum(['open', 'paid', 'closed']), billId: id, billState: z.enum(billStates) }))
    .errors({ ORDER_NOT_FOUND: { message: '没有找到这次支付。' }, PAY_UNAVAILABLE }),

  receive: action({
    access: ['finance'],
    kind: 'write',
    summary: '登记一笔现金或转账收款',
    summaryEn: 'Recorded a payment',
  })
    .input(
      z.object({
        channel: z.enum(['bank', 'cash']),
        /** Left out: found by the number in the remark. */
        billId: id.nullable(),
        amount: fen,
        day,
        /** The bank's serial number. */
        externalNo: code(64).nullable(),
        payerName: text(60, 0),
        remark: text(200, 0),
      }),
    )
    .output(z.object({ paymentId: id, receiptNo: z.string(), applied: z.int(), left: z.int(), billId: id.nullable() }))
    .errors({
      BILL_NOT_FOUND,
      BILL_OVER,
      EXTERNAL_NO_NEEDED: { message: '转账要写银行流水号，同一笔才不会记两次。' },
      ALREADY_RECORDED: { message: '这个流水号已经记过了，没有再记一次。' },
      CASH_NEEDS_BILL: { message: '现金收款要先打开收款单。' },
      MORE_THAN_OWED: { message: '现金不能多收，请按未付的金额收。', data: z.object({ owed: z.int() }) },
      DAY_AHEAD: { message: '收款日期不能晚于今天。' },
    }),

  askRefund: action({
    access: ['finance', 'director'],
    kind: 'write',
    summary: '提出退款，等第二人同意',
    summaryEn: 'Asked for a refund',
  })
    .input(z.object({ billId: id, paymentId: id, amount: fen, waives: z.boolean(), reason: text(200, 4) }))
    .output(z.object({ refundId: id }))
    .errors({
      BILL_NOT_FOUND,
      MORE_THAN_PAID: { message: '退款比能退的多。', data: z.object({ refundable: z.int() }) },
    }),
  decideRefund: action({
    access: ['finance', 'director', 'president'],
    kind: 'write',
    summary: '第二人同意或不同意退款',
    summaryEn: 'Decided on a refund',
  })
    .input(z.object({ refundId: id, verdict: z.enum(['approve', 'refuse']), reason: text(200, 0) }))
    .output(z.object({ refundId: id }))
    .errors({
      REFUND_NOT_FOUND,
      REFUND_DECIDED,
      OWN_REFUND: { message: '自己提出的退款，要由另一位来同意。' },
      REASON_NEEDED: { message: '不同意要写理由，至少四个字。' },
    }),
  recordRefund: action({
    access: ['finance'],
    kind: 'write',
    summary: '登记已经退出的现金或转账',
    summaryEn: 'Recorded a refund that went out',
  })
    .input(z.object({ refundId: id, externalNo: code(64), day }))
    .output(z.object({ refundId: id }))
    .errors({
      REFUND_NOT_FOUND,
      REFUND_DECIDED,
      BY_WECHAT: { message: '微信支付的款由系统原路退回，不用登记。' },
      REFUND_DAY: { message: '退款日期不能晚于今天，也不能早于收款的日子。' },
    }),

  titles: action({ access: 'person', kind: 'read', summary: '我保存的发票抬头' })
    .input(nothing)
    .output(z.object({ rows: z.array(title) })),
  saveTitle: action({
    access: 'person',
    kind: 'write',
    summary: '保存一个发票抬头',
    summaryEn: 'Saved a tax title',
    limit: { most: 20, per: 'day' },
  })
    .input(
      z.object({
        titleId: id.nullable(),
        kind: z.enum(['company', 'person']),
        name: name(100, 2),
        taxNo: code(20).nullable(),
        email: z.email().max(100).nullable(),
      }),
    )
    .output(z.object({ titleId: id }))
    .errors({
      TITLE_NOT_FOUND: { message: '没有找到这个抬头。' },
      TAX_NO_WRONG: { message: '单位抬头要有税号，是 15 到 20 位的字母和数字。' },
      TITLES_FULL: { message: '最多保存十个抬头，请先删掉用不着的。' },
    }),
  dropTitle: action({
    access: 'person',
    kind: 'write',
    summary: '删掉一个发票抬头',
    summaryEn: 'Removed a tax title',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ titleId: id }))
    .output(nothing)
    .errors({ TITLE_NOT_FOUND: { message: '没有找到这个抬头。' } }),
  askInvoice: action({
    access: 'person',
    kind: 'write',
    summary: '申请票据',
    summaryEn: 'Asked for an official receipt',
    limit: { most: 30, per: 'day' },
  })
    .input(z.object({ billId: id, titleId: id }))
    .output(z.object({ requestId: id }))
    .errors({
      BILL_NOT_FOUND,
      TITLE_NOT_FOUND: { message: '没有找到这个抬头。' },
      NOT_PAID: { message: '付清以后才能申请票据。' },
      ALREADY_ASKED: { message: '这张收款单已经申请过票据了。' },
    }),
  invoices: action({ access: ['finance', 'director', 'supervisor'], kind: 'read', summary: '票据申请' })
    .input(
      z.object({ state: z.enum(['asked', 'issued', 'refused', 'reversed']).optional(), cursor: cursor.optional() }),
    )
    .output(
      pageOf(
        invoice.extend({
          billId: id,
          billNumber: z.string(),
          billKind: kind,
          title: z.string(),
          amount: z.int(),
          toReverse: z.boolean(),
        }),
      ),
    ),
  answerInvoice: action({
    access: ['finance'],
    kind: 'write',
    summary: '登记开出的票据，或说明不能开',
    summaryEn: 'Answered a request for an official receipt',
  })
    .input(
      z.object({
        requestId: id,
        answer: z.discriminatedUnion('as', [
          z.object({
            as: z.literal('issued'),
            receiptKind: z.enum(receiptKinds),
            number: code(40),
            checkCode: code(40).nullable(),
            link: z
              .url({ protocol: /^https$/ })
              .max(300)
              .nullable(),
          }),
          z.object({ as: z.literal('refused'), reason: text(200, 4) }),
          z.object({ as: z.literal('reversed'), number: code(40) }),
        ]),
      }),
    )
    .output(z.object({ requestId: id }))
    .errors({
      REQUEST_NOT_FOUND: { message: '没有找到这个申请，或者已经有人处理过了。' },
      DUES_RECEIPT: { message: '会费只能开社会团体会费票据，其他收入不能开会费票据。' },
      NUMBER_USED: { message: '这个票据号码已经登记过了，请核对。' },
    }),
};
