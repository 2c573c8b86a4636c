import * as z from 'zod';
import {
  differenceKinds,
  differenceParts,
  filings,
  lineStates,
  matchReasons,
  proposalKinds,
  rowFaults,
  sortsIn,
  sortsOut,
  statementChannels,
  statementFields,
  statementStates,
} from './reconcile-kinds';
import { channels } from './fee-kinds';
import { sheetRefusals } from './unreadable-sheet';
import { action, code, cursor, day, id, instant, nothing, pageOf, text } from './wire';

/** Fen, above 0. */
const fen = z.int().min(1).max(100_000_000_00);
const channel = z.enum(statementChannels);
const field = z.enum(statementFields);
const sort = z.enum([...new Set([...sortsIn, ...sortsOut])] as [string, ...string[]]);
const keeps = ['finance'] as const;
const sees = ['finance', 'director', 'supervisor', 'president'] as const;

const statementRow = z.object({
  id,
  fileName: z.string(),
  /** Which bank's; null: known by its columns alone. */
  layout: z.string().nullable(),
  channel: channel.nullable(),
  /** The last four digits of the own account; null until it is known. */
  accountEnd: z.string().nullable(),
  state: z.enum(statementStates),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  fresh: z.int(),
  known: z.int(),
  badRows: z.int(),
  /** Lines that nobody has dealt with yet. */
  open: z.int(),
  openedBy: z.string().nullable(),
  openedAt: instant,
});
export type StatementRow = z.infer<typeof statementRow>;
const column = z.object({
  index: z.int(),
  letter: z.string(),
  title: z.string(),
  examples: z.array(z.string()),
  field: field.nullable(),
  by: z.enum(['name', 'part', 'content', 'hand']).nullable(),
});
const statement = statementRow.extend({
  sheet: z.int(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  columns: z.array(column),
  /** Where the layout is from, and whether somebody should hold it against the file. */
  source: z.string().nullable(),
  needsHumanCheck: z.boolean(),
  remembered: z.boolean(),
  account: z.string().nullable(),
  bad: z.array(z.object({ line: z.int(), fault: z.enum(rowFaults), detail: z.string() })),
  /** Where the balance does not follow from the one before: so many fen are missing (or too many, below 0). */
  gaps: z.array(z.object({ line: z.int(), missing: z.int() })),
  /** Lines of it that are dealt with: it cannot be taken back. */
  settled: z.int(),
  endedReason: z.string().nullable(),
  may: z.object({ match: z.boolean(), takeBack: z.boolean() }),
});
export type Statement = z.infer<typeof statement>;

const ownAccount = z.object({
  id,
  version: z.int(),
  /** Its last four digits. */
  end: z.string(),
  /** Empty until somebody says which bank's it is. */
  bank: z.string(),
  /** Null: entered by hand, no statement of it was read yet. */
  metOn: day.nullable(),
  filing: z.enum(filings),
  filedOn: day.nullable(),
  closedOn: day.nullable(),
});
export type OwnAccount = z.infer<typeof ownAccount>;
const DAY_AHEAD = { message: '日期在今天以后，请核对。' };

const proposal = z.object({
  kind: z.enum(proposalKinds),
  /** Of bills, of one payment, refund, payout or batch of payouts. */
  ids: z.array(id),
  /** `SK… 会费 江南公司`, each. */
  names: z.array(z.string()),
  /** What each is about, fen: of a bill what is owed. */
  amounts: z.array(z.int()),
  reasons: z.array(z.enum(matchReasons)),
});
export type LineProposal = z.infer<typeof proposal>;
const line = z.object({
  id,
  channel,
  accountEnd: z.string(),
  day,
  time: z.string().nullable(),
  /** Above 0 it came in, below it went out. */
  amount: z.int(),
  payer: z.string(),
  payerAccountEnd: z.string().nullable(),
  remark: z.string(),
  serial: z.string().nullable(),
  state: z.enum(lineStates),
});
const queued = line.extend({
  /** The first proposal may be booked as it stands. */
  certain: z.boolean(),
  proposals: z.array(proposal),
});
export type QueuedLine = z.infer<typeof queued>;
const settledLine = line.extend({
  sort: sort.nullable(),
  reason: z.string().nullable(),
  /** What it is booked to. */
  names: z.array(z.string()),
  decidedBy: z.string().nullable(),
  decidedAt: instant,
  mayUndo: z.boolean(),
});
export type SettledLine = z.infer<typeof settledLine>;

const openBill = z.object({
  id,
  number: z.string(),
  title: z.string(),
  payerName: z.string(),
  owed: z.int(),
  dueDay: day,
});
const unapplied = z.object({
  id,
  channel: z.enum(channels),
  externalNo: z.string(),
  day,
  amount: z.int(),
  /** Fen that pay nothing and nobody has asked back. */
  left: z.int(),
  payerName: z.string(),
  remark: z.string(),
  /** Its refunds on their way that pay no bill. */
  refunds: z.array(
    z.object({ id, amount: z.int(), state: z.enum(['asked', 'approved']), reason: z.string(), own: z.boolean() }),
  ),
});
export type UnappliedPayment = z.infer<typeof unapplied>;

const dayRow = z.object({
  day,
  channel,
  /** What the bank or WeChat says came and went, and how many lines; null where no statement covers the day. */
  theirs: z.object({ in: z.int(), out: z.int(), lines: z.int() }).nullable(),
  ours: z.object({ in: z.int(), out: z.int() }),
  /** Differences nobody has explained. */
  open: z.int(),
});
export type ReconciledDay = z.infer<typeof dayRow>;
const difference = z.object({
  key: z.string(),
  channel,
  day,
  kind: z.enum(differenceKinds),
  theirs: z.int().nullable(),
  ours: z.int().nullable(),
  /** What it is about, in words of the statement or of the house. */
  about: z.string(),
  lineId: id.nullable(),
  paymentId: id.nullable(),
  refundId: id.nullable(),
  billId: id.nullable(),
  explained: z.string().nullable(),
  explainedBy: z.string().nullable(),
  /** What mends it. */
  repairs: z.array(z.enum(['queue', 'ask', 'unapplied', 'bill', 'explain'])),
});
export type Difference = z.infer<typeof difference>;
/** What a difference is made of: the line of the other side, what stands here, an entry of the books. */
const differenceRow = z.object({
  kind: z.enum(differenceParts),
  id,
  title: z.string(),
  /** Null of a refund that has not gone yet. */
  day: day.nullable(),
  /** Fen, above 0 it came in; of a bill what is asked, of an entry the sum of its debits. */
  amount: z.int(),
  /** Of a line: the file that it stands in. */
  fileName: z.string().nullable(),
  /** Id of what the row leads to: the statement, the bill, the expense, the entry. */
  opens: id.nullable(),
});
export type DifferenceRow = z.infer<typeof differenceRow>;

export const queueColumns = [
  'day',
  'time',
  'payer',
  'amount',
  'remark',
  'verdict',
  'reasons',
  'serial',
  'account',
] as const;
export type QueueColumn = (typeof queueColumns)[number];
const exported = z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant });

const STATEMENT_NOT_FOUND = { message: '没有找到这份流水，请从列表里重新打开。' };
const STATEMENT_MOVED_ON = { message: '这份流水已经读入或撤回了，请刷新看看。' };
const LINE_NOT_FOUND = { message: '没有找到这笔流水，请刷新看看。' };
const LINE_SETTLED = { message: '这笔流水刚刚有人处理过了，没有再记一次。' };
const BILL_NOT_FOUND = { message: '没有找到这张收款单，请重新选。' };
const BILL_OWES_LESS = { message: '这张收款单没有欠这么多，请刷新后重新分。', data: z.object({ owed: z.int() }) };
const PAY_UNAVAILABLE = { message: '微信支付暂时没有回应，请稍后再试。' };
const PAYMENT_NOT_FOUND = { message: '没有找到这笔收款，请刷新看看。' };

export const reconciliation = {
  statements: action({ access: sees, kind: 'read', summary: '银行流水和交易账单' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(
      pageOf(statementRow).extend({
        /** Lines that wait, of all of them. */
        open: z.int(),
        unapplied: z.int(),
        differences: z.int(),
        mayKeep: z.boolean(),
        /** WeChat Pay is set up. */
        mayFetch: z.boolean(),
      }),
    ),
  statement: action({ access: sees, kind: 'read', summary: '一份银行流水' })
    .input(z.object({ id }))
    .output(statement)
    .errors({ STATEMENT_NOT_FOUND }),
  open: action({
    access: keeps,
    kind: 'write',
    summary: '打开一份银行流水，认出各列',
    summaryEn: 'Opened a bank statement',
  })
    .input(z.object({ fileId: id }))
    .output(z.object({ id }))
    .errors({ ...sheetRefusals, FILE_NOT_FOUND: { message: '没有找到这个文件，请重新上传。' } }),
  chooseSheet: action({
    access: keeps,
    kind: 'write',
    summary: '换一张工作表',
    summaryEn: 'Chose another sheet of a statement',
  })
    .input(z.object({ id, sheet: z.int().min(0).max(255) }))
    .output(z.object({ id }))
    .errors({ STATEMENT_NOT_FOUND, STATEMENT_MOVED_ON, SHEET_GONE: sheetRefusals.SHEET_GONE }),
  take: action({
    access: keeps,
    kind: 'write',
    summary: '按核对的列读入流水',
    summaryEn: 'Read the lines of a statement',
  })
    .input(
      z.object({
        id,
        /** Index of a column by the field it fills. */
        columns: z.partialRecord(field, z.int().min(0).max(16_383)),
        /** The own account: digits; left out for WeChat's bill. */
        account: code(40).nullable(),
      }),
    )
    .output(z.object({ id, fresh: z.int(), known: z.int(), badRows: z.int(), gaps: z.int() }))
    .errors({
      ...sheetRefusals,
      STATEMENT_NOT_FOUND,
      STATEMENT_MOVED_ON,
      COLUMNS_NEEDED: { message: '要认出日期（或时间）和金额两列，才能读入。请在下面选好。' },
      ACCOUNT_NEEDED: { message: '请写明这是本会哪个账户的流水（账号的数字，至少六位）。' },
      NO_LINES: { message: '一笔也没有读出来。请看看各列选得对不对。', data: z.object({ badRows: z.int() }) },
    }),
  takeBack: action({ access: keeps, kind: 'write', summary: '撤回一份流水', summaryEn: 'Took a statement back' })
    .input(z.object({ id, reason: text(200, 4) }))
    .output(z.object({ id, lines: z.int() }))
    .errors({
      STATEMENT_NOT_FOUND,
      STATEMENT_MOVED_ON,
      LINES_SETTLED: {
        message: '其中有流水已经处理过。先把它们撤销，再撤回整份。',
        data: z.object({ lines: z.int() }),
      },
    }),
  fetchBill: action({
    access: keeps,
    kind: 'write',
    summary: '取一天的微信交易账单',
    summaryEn: 'Fetched the trade bill of a day from WeChat Pay',
    limit: { most: 60, per: 'day' },
  })
    .input(z.object({ day }))
    .output(z.object({ fresh: z.int(), known: z.int() }))
    .errors({
      PAY_UNAVAILABLE,
      BILL_NOT_READY: { message: '微信每天十点以后给前一天的账单，只能取最近三个月的。请换一天，或晚点再取。' },
      BILL_FORGED: { message: '取来的账单和微信给的校验值对不上，没有读入。请再取一次。' },
    }),

  queue: action({ access: sees, kind: 'read', summary: '待匹配的流水，带建议和理由' })
    .input(
      z.object({
        show: z.enum(['all', 'certain', 'ask', 'out']),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(queued).extend({
        /** As filtered. */
        total: z.int(),
        /** Of all that waits. */
        certain: z.int(),
        certainAmount: z.int(),
        mayKeep: z.boolean(),
      }),
    ),
  exportQueue: action({
    access: sees,
    kind: 'write',
    summary: '导出待匹配的流水（xlsx），留痕',
    summaryEn: 'Exported the lines that wait',
    limit: { most: 100, per: 'day' },
  })
    .input(
      z.object({
        show: z.enum(['all', 'certain', 'ask', 'out']),
        q: text(40).optional(),
        columns: z.array(z.enum(queueColumns)).min(1).max(queueColumns.length),
        /** Only these. */
        ids: z.array(id).min(1).max(1000).optional(),
      }),
    )
    .output(exported),
  settled: action({ access: sees, kind: 'read', summary: '处理过的流水' })
    .input(z.object({ q: text(40).optional(), cursor: cursor.optional() }))
    .output(pageOf(settledLine)),
  bills: action({ access: keeps, kind: 'read', summary: '找未付的收款单' })
    .input(z.object({ q: text(40) }))
    .output(z.object({ rows: z.array(openBill) })),
  bookCertain: action({
    access: keeps,
    kind: 'write',
    summary: '确认一批有把握的匹配并记账',
    summaryEn: 'Confirmed matches and booked them',
  })
    .input(
      z.object({
        lines: z
          .array(z.object({ lineId: id, kind: z.enum(proposalKinds), targetId: id }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ booked: z.int(), amount: z.int(), /** Not as they were shown any more. */ moved: z.array(id) })),
  book: action({
    access: keeps,
    kind: 'write',
    summary: '把流水记到收款单上（可拆分、可合并）',
    summaryEn: 'Booked lines to bills by hand',
  })
    .input(
      z.object({
        lineIds: z.array(id).min(1).max(20),
        /** None: it is recorded and pays nothing yet. */
        shares: z.array(z.object({ billId: id, amount: fen })).max(30),
      }),
    )
    .output(z.object({ applied: z.int(), left: z.int() }))
    .errors({
      LINE_NOT_FOUND,
      LINE_SETTLED,
      BILL_NOT_FOUND,
      BILL_OWES_LESS,
      MORE_THAN_CAME: { message: '分出去的比到账的多，请重新分。', data: z.object({ came: z.int() }) },
      WENT_OUT: { message: '这是付出去的钱，不能记到收款单上。' },
      NUMBER_TAKEN: {
        message: '这个流水号已经记过一笔别的金额。请先核对那笔收款。',
        data: z.object({ paymentId: id }),
      },
    }),
  link: action({
    access: keeps,
    kind: 'write',
    summary: '把流水对到已有的收款、退款或付款上',
    summaryEn: 'Linked a line with what stands in the house',
  })
    .input(z.object({ lineId: id, kind: z.enum(['payment', 'refund', 'payout', 'batch']), targetId: id }))
    .output(z.object({ lineId: id }))
    .errors({
      LINE_NOT_FOUND,
      LINE_SETTLED,
      TARGET_NOT_FOUND: { message: '要对的那一笔不在了，或者已经对过别的流水，请刷新。' },
      AMOUNTS_DIFFER: { message: '两边金额不一样，不能对到一起。', data: z.object({ amount: z.int() }) },
    }),
  classify: action({
    access: keeps,
    kind: 'write',
    summary: '说明流水不是收款单的钱，按类别入账',
    summaryEn: 'Set lines aside with a reason',
  })
    .input(z.object({ lineIds: z.array(id).min(1).max(50), sort, reason: text(200, 2) }))
    .output(z.object({ lines: z.int() }))
    .errors({
      LINE_NOT_FOUND,
      LINE_SETTLED,
      SORT_WRONG: { message: '进来的钱和出去的钱类别不同，请分开处理。' },
    }),
  undo: action({
    access: keeps,
    kind: 'write',
    summary: '撤销对一笔流水的处理',
    summaryEn: 'Undid what was done with a line',
  })
    .input(z.object({ lineId: id, reason: text(200, 2) }))
    .output(z.object({ lineId: id }))
    .errors({
      LINE_NOT_FOUND,
      LINE_OPEN: { message: '这笔流水没有处理过，不用撤销。' },
      MONTH_CLOSED: { message: '这个月已经结账，不能撤销。请在记账里冲销，或走退款。' },
      PAID_BACK: { message: '这笔收款已经退了一部分，不能撤销。' },
      BY_WECHAT: { message: '微信的收款由系统核对，不在这里撤销。' },
    }),

  unapplied: action({ access: sees, kind: 'read', summary: '没有用完的收款' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(unapplied).extend({ mayKeep: z.boolean(), mayDecide: z.boolean() })),
  applyRest: action({
    access: keeps,
    kind: 'write',
    summary: '把没有用完的收款记到收款单上',
    summaryEn: 'Applied what was left of a payment',
  })
    .input(z.object({ paymentId: id, billId: id, amount: fen.nullable() }))
    .output(z.object({ applied: z.int() }))
    .errors({
      PAYMENT_NOT_FOUND,
      BILL_NOT_FOUND,
      NOTHING_LEFT: { message: '这笔收款没有余额，或者收款单已经付清了，请刷新。' },
    }),
  giveBack: action({
    access: keeps,
    kind: 'write',
    summary: '提出退回多收的款，等第二人同意',
    summaryEn: 'Asked to give back what was left of a payment',
  })
    .input(z.object({ paymentId: id, amount: fen, reason: text(200, 4) }))
    .output(z.object({ refundId: id }))
    .errors({ MORE_THAN_LEFT: { message: '退的比剩下的多，请刷新后重新填。' } }),

  days: action({ access: sees, kind: 'read', summary: '每日对账' })
    .input(z.object({ cursor: cursor.optional() }))
    .output(pageOf(dayRow)),
  differences: action({ access: sees, kind: 'read', summary: '对账的差异和修复' })
    .input(
      z.object({ day: day.optional(), channel: channel.optional(), explained: z.boolean(), cursor: cursor.optional() }),
    )
    .output(pageOf(difference).extend({ mayKeep: z.boolean() })),
  difference: action({ access: sees, kind: 'read', summary: '一处差异由哪些流水、单据和凭证组成' })
    .input(z.object({ key: text(80) }))
    .output(z.object({ rows: z.array(differenceRow) }))
    .errors({ DIFFERENCE_GONE: { message: '这处差异已经没有了，或者已经说明过，请刷新。' } }),
  exportDifferences: action({
    access: sees,
    kind: 'write',
    summary: '导出对账差异（xlsx），留痕',
    summaryEn: 'Exported the differences of statements',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ day: day.optional(), channel: channel.optional(), explained: z.boolean() }))
    .output(exported),
  explain: action({ access: keeps, kind: 'write', summary: '说明一处差异', summaryEn: 'Explained a difference' })
    .input(z.object({ key: text(80), reason: text(200, 4) }))
    .output(z.object({ key: z.string() }))
    .errors({ DIFFERENCE_GONE: { message: '这处差异已经没有了，或者已经说明过，请刷新。' } }),
  askAgain: action({
    access: keeps,
    kind: 'write',
    summary: '再问一次微信，有结果就记账',
    summaryEn: 'Asked WeChat Pay again about a difference',
    limit: { most: 200, per: 'day' },
  })
    .input(z.object({ key: text(80) }))
    .output(z.object({ mended: z.boolean() }))
    .errors({
      PAY_UNAVAILABLE,
      DIFFERENCE_GONE: { message: '这处差异已经没有了，请刷新。' },
      NOT_OURS: { message: '微信有这笔交易，但不是从这里发起的订单。请在商户平台核对后写明原因。' },
    }),
  accounts: action({ access: sees, kind: 'read', summary: '本会的银行账户和备案情况' })
    .input(nothing)
    .output(z.object({ rows: z.array(ownAccount), mayKeep: z.boolean() })),
  addAccount: action({ access: keeps, kind: 'write', summary: '登记一个银行账户', summaryEn: 'Entered a bank account' })
    .input(z.object({ number: code(40), bank: text(60, 2), filedOn: day.nullable() }))
    .output(ownAccount)
    .errors({
      DAY_AHEAD,
      ACCOUNT_NEEDED: { message: '请填账号：只要数字，至少六位。' },
      ACCOUNT_KNOWN: { message: '这个账号已经在列表里了。', data: z.object({ end: z.string() }) },
    }),
  keepAccount: action({
    access: keeps,
    kind: 'write',
    summary: '登记银行账户的备案、销户',
    summaryEn: 'Entered the filing or closing of a bank account',
  })
    .input(
      z.object({
        accountId: id,
        version: z.int(),
        bank: text(60, 2),
        filing: z.enum(filings),
        filedOn: day.nullable(),
        closedOn: day.nullable(),
      }),
    )
    .output(ownAccount)
    .errors({
      DAY_AHEAD,
      ACCOUNT_NOT_FOUND: { message: '没有找到这个账户。' },
      ACCOUNT_MOVED: { message: '这个账户刚刚有人改过，请看最新的内容。' },
      FILED_DAY_NEEDED: { message: '已备案的要填备案日期。' },
      CLOSED_BEFORE_FILED: { message: '销户日期早于备案日期，请核对。' },
    }),
  layouts: action({ access: sees, kind: 'read', summary: '认得的银行流水格式' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({ id: z.string(), title: z.string(), source: z.string(), needsHumanCheck: z.boolean() }),
        ),
      }),
    ),
};
