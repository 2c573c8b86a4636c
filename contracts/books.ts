import * as z from 'zod';
import { accountCodes, accountKinds, cashItems, deepestAccount, proposalKinds, statementKinds } from './book-words';
import { costCategories } from './expense-form';
import { sheetRefusals as reading } from './unreadable-sheet';
import { action, cursor, day, id, instant, pageOf, text, type Office } from './wire';

/** Who reads the books; finance writes, and the second person is one of `reviewers`. */
export const bookReaders = ['finance', 'director', 'president', 'supervisor'] as const satisfies readonly Office[];
export const bookReviewers = ['finance', 'director', 'president'] as const satisfies readonly Office[];
const finance = ['finance'] as const satisfies readonly Office[];

/** Fen. */
const fen = z.int();
/** More than nothing, and less than a thousand million yuan. */
const amount = z.int().min(1).max(99_999_999_999);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const accountCode = z.string().regex(accountCodes);

const account = z.object({
  code: accountCode,
  parent: accountCode.nullable(),
  name: z.string(),
  kind: z.enum(accountKinds),
  money: z.boolean(),
  /** None stands under it: one may post to it. */
  leaf: z.boolean(),
});
const fund = z.object({
  id,
  name: z.string(),
  restricted: z.boolean(),
  purpose: z.string(),
  /** What is left of a restricted fund. */
  balance: fen.nullable(),
  /** What it may be spent on; null: nobody said. */
  categories: z.array(z.enum(costCategories)).nullable(),
});
/** Exactly one side is more than 0. */
const line = z.object({
  account: accountCode,
  fundId: id,
  debit: z.int().min(0).max(99_999_999_999),
  credit: z.int().min(0).max(99_999_999_999),
});
const namedLine = line.extend({ accountName: z.string(), fundName: z.string() });

const proposalStates = ['open', 'confirmed', 'refused', 'withdrawn'] as const;
const proposal = z.object({
  id,
  kind: z.enum(proposalKinds),
  day,
  summary: z.string(),
  amount: fen,
  state: z.enum(proposalStates),
  proposedBy: z.string().nullable(),
  proposedAt: instant,
  /** The caller made it. */
  own: z.boolean(),
});
const entryRow = z.object({
  id,
  day,
  summary: z.string(),
  amount: fen,
  sourceKind: z.string(),
  party: z.string().nullable(),
  reversal: z.boolean(),
  reversed: z.boolean(),
});
const lineRow = z.object({
  entryId: id,
  no: z.int(),
  day,
  summary: z.string(),
  accountName: z.string(),
  party: z.string().nullable(),
  /** As it counts in the figure. */
  amount: fen,
});
/** Which lines a figure is made of. */
const lineQuestion = z.object({
  /** Code of an account, or two digits with which several begin: their own lines and those of the ones under them. */
  account: z
    .string()
    .regex(/^[1-9]\d(\d\d){0,4}$/)
    .optional(),
  cashItem: z.enum(cashItems).optional(),
  /** Lines of net assets, income and cost. */
  net: z.boolean().optional(),
  restricted: z.boolean().optional(),
  /** Left out: from the beginning. */
  from: day.optional(),
  to: day,
});
const statementLine = z.object({
  key: z.string(),
  name: z.string(),
  /** 0: a heading or a total; 1: an item; deeper: under an item, as accounts are. */
  level: z.int().min(0).max(deepestAccount),
  total: z.boolean(),
  unrestricted: fen.nullable(),
  restricted: fen.nullable(),
  amount: fen.nullable(),
  /** The same span of the year before; of a balance sheet the beginning of the year. */
  before: fen.nullable(),
  /** What the budget in force lets the span cost; null where there is none. */
  budget: fen.nullable(),
  /** What the figure is made of; null of a heading or a sum of figures above. */
  opens: lineQuestion.nullable(),
});
const statement = z.object({
  kind: z.enum(statementKinds),
  from: month,
  to: month,
  lines: z.array(statementLine),
  months: z.array(z.object({ month, income: fen, cost: fen })),
  /** All its months are closed. */
  final: z.boolean(),
});
export type Statement = z.infer<typeof statement>;
export type StatementLine = z.infer<typeof statementLine>;
export type LineQuestion = z.infer<typeof lineQuestion>;
export type BookLine = z.infer<typeof line>;
export type BookAccount = z.infer<typeof account>;

/** Which rule posts to an account, and on which side. */
const posts = z.object({ rule: z.string(), name: z.string(), side: z.enum(['debit', 'credit']) });
const accountRow = z.object({
  /** The number: an account is known by it. */
  id: accountCode,
  code: accountCode,
  parent: accountCode.nullable(),
  name: z.string(),
  kind: z.enum(accountKinds),
  money: z.boolean(),
  leaf: z.boolean(),
  /** Not of the chart that came with the house. */
  own: z.boolean(),
  /** Of itself and those under it today, on the side on which its kind grows; of income and costs, of this year. Fen. */
  balance: fen,
  /** From this day on nothing is posted to it. */
  retiredOn: day.nullable(),
  posts: z.array(posts),
});
export type AccountRow = z.infer<typeof accountRow>;
const ruleKey = z
  .string()
  .regex(/^[a-z]+([._][a-z]+)*$/)
  .max(80);
const accountName = text(40);
/** One change of the chart; all of a proposal are made in their order or none. */
const chartChange = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    code: accountCode,
    name: accountName,
    /** Left out: the Chinese name is shown. */
    nameEn: text(80).optional(),
    /** Of one that stands under no other; the rest are of the kind of what they stand under. */
    kind: z.enum(accountKinds).optional(),
    /** Left out: as what it stands under. */
    money: z.boolean().optional(),
    cashIn: z.enum(cashItems).optional(),
    cashOut: z.enum(cashItems).optional(),
  }),
  z.object({ do: z.literal('rename'), code: accountCode, name: accountName, nameEn: text(80).optional() }),
  z.object({ do: z.literal('retire'), code: accountCode, on: day }),
  z.object({ do: z.literal('back'), code: accountCode }),
  z.object({ do: z.literal('move'), rule: ruleKey, side: z.enum(['debit', 'credit']), account: accountCode }),
]);
export type ChartChange = z.infer<typeof chartChange>;
/** A change in words, for whoever decides. */
const shownChange = z.object({
  do: z.enum(['add', 'rename', 'retire', 'back', 'move']),
  code: z.string(),
  words: z.string(),
});
const sheetRow = z.object({
  /** As the program shows it, from 1. */
  line: z.int(),
  code: z.string(),
  name: z.string(),
  verdict: z.enum(['new', 'renamed', 'unchanged', 'refused']),
  /** What it was called, or why it is refused. */
  words: z.string().nullable(),
});
export type ChartSheetRow = z.infer<typeof sheetRow>;

const exported = z.object({ url: z.string(), fileName: z.string(), expiresAt: instant });
const span = z.object({ from: month, to: month }).refine(({ from, to }) => from <= to, { path: ['to'] });

const WHOLE_ASSOCIATION = { message: '账簿管全会，分支机构的职务不能看。请联系财务或秘书长。' };
const CHART_REFUSED = {
  message: '科目表不能这样改，请看写明的原因。',
  /** Index of the change, and the sentence that says why. */
  data: z.object({ index: z.int(), reason: z.string() }),
};
const SHEET_NO_CODES = { message: '表里没有找到「科目编码」和「科目名称」两列。请写上列名再传。' };
const FILE_NOT_FOUND = { message: '没有找到这个文件，请重新上传。' };
const PROPOSAL_NOT_FOUND = { message: '没有找到这笔待复核的账，请从列表里重新打开。' };
const PROPOSAL_DECIDED = {
  message: '这笔账已经有人处理过了，请刷新看看结果。',
  data: z.object({ state: z.enum(proposalStates) }),
};
const OWN_PROPOSAL = { message: '自己做的账，要由另一位负责人复核。' };
const ENTRY_NOT_FOUND = { message: '没有找到这笔账，请从列表里重新打开。' };
const NOT_BALANCED = {
  message: '借方和贷方不相等，请核对。',
  data: z.object({ fund: z.string(), debit: fen, credit: fen }),
};
const FUND_SHORT = { message: '限定性资金余额不足，不能这样记账。' };
const LINE_WRONG = {
  message: '有一行的科目或资金不能用：请选最明细的科目，每行只填借方或贷方。',
  data: z.object({ index: z.int() }),
};
const OPENING_LATE = { message: '开账日之前已经有账，或这个月已经结账。请换一个开账月份。' };
const OPENING_DONE = { message: '期初余额已经录入过。要改，请做一笔更正的凭证。' };

export const books = {
  home: action({ access: bookReaders, kind: 'read', summary: '账簿首页：余额、本月收支、等人复核的账' })
    .input(z.object({}))
    .output(
      z.object({
        today: day,
        /** Last day of the last closed month. */
        closedUntil: day.nullable(),
        opened: z.boolean(),
        mayWrite: z.boolean(),
        money: z.array(z.object({ code: accountCode, name: z.string(), balance: fen })),
        funds: z.array(fund),
        months: z.array(z.object({ month, income: fen, cost: fen })),
        waiting: z.array(proposal),
      }),
    )
    .errors({ WHOLE_ASSOCIATION }),

  chart: action({ access: bookReaders, kind: 'read', summary: '会计科目和资金' })
    .input(z.object({}))
    .output(
      z.object({
        title: z.string(),
        source: z.string(),
        needsHumanCheck: z.boolean(),
        accounts: z.array(account),
        funds: z.array(fund),
        today: day,
        /** First day on which one may post. */
        openFrom: day.nullable(),
        opened: z.boolean(),
      }),
    )
    .errors({ WHOLE_ASSOCIATION }),

  accounts: action({ access: bookReaders, kind: 'read', summary: '科目表：每个科目的类别、余额、哪些单据记到它' })
    .input(
      z.object({
        q: text(40).optional(),
        kind: z.enum(accountKinds).optional(),
        /** `live`: not retired; `own`: the association's own. */
        show: z.enum(['live', 'retired', 'own', 'money']).optional(),
        /** This one and those under it. */
        under: accountCode.optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(accountRow).extend({
        total: z.int().nullable(),
        title: z.string(),
        source: z.string(),
        needsHumanCheck: z.boolean(),
        today: day,
        mayWrite: z.boolean(),
        /** Changes that wait for their second person. */
        waiting: z.array(proposal),
      }),
    )
    .errors({ WHOLE_ASSOCIATION }),

  account: action({ access: bookReaders, kind: 'read', summary: '一个科目' })
    .input(z.object({ code: accountCode }))
    .output(
      accountRow.extend({
        nameEn: z.string(),
        parentName: z.string().nullable(),
        cashIn: z.enum(cashItems),
        cashOut: z.enum(cashItems),
        today: day,
        mayWrite: z.boolean(),
        /** The next free number under it; null where it can have no details. */
        nextCode: accountCode.nullable(),
        /** Where what posts to it could post instead. */
        fits: z.array(z.object({ code: accountCode, name: z.string() })),
      }),
    )
    .errors({ WHOLE_ASSOCIATION, ACCOUNT_NOT_FOUND: { message: '没有找到这个科目，请从科目表里重新打开。' } }),

  proposeChart: action({
    access: finance,
    kind: 'write',
    summary: '改科目表，等第二人复核',
    summaryEn: 'Proposed a change of the chart of accounts',
  })
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('changes'), changes: z.array(chartChange).min(1).max(50) }),
        /** Whatever is new or renamed in a sheet; a sheet with a refused row is proposed only `without` those. */
        z.object({ kind: z.literal('sheet'), fileId: id, without: z.boolean() }),
      ]),
    )
    .output(z.object({ proposalId: id }))
    .errors({
      ...reading,
      WHOLE_ASSOCIATION,
      CHART_REFUSED,
      SHEET_NO_CODES,
      FILE_NOT_FOUND,
      NOTHING_NEW: { message: '表里的科目和现在的科目表一样，没有要改的。' },
      ROWS_REFUSED: { message: '表里有不能收的行。请改好再传，或只收能收的。', data: z.object({ rows: z.int() }) },
    }),

  readChart: action({ access: finance, kind: 'read', summary: '试读一份科目表：哪些新增、改名、不变、不收' })
    .input(z.object({ fileId: id }))
    .output(
      z.object({
        rows: z.array(sheetRow),
        counts: z.object({ new: z.int(), renamed: z.int(), unchanged: z.int(), refused: z.int() }),
      }),
    )
    .errors({ ...reading, WHOLE_ASSOCIATION, SHEET_NO_CODES, FILE_NOT_FOUND }),

  exportChart: action({
    access: bookReaders,
    kind: 'write',
    summary: '导出科目表',
    summaryEn: 'Exported the chart of accounts',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({}))
    .output(exported)
    .errors({ WHOLE_ASSOCIATION }),

  entries: action({ access: bookReaders, kind: 'read', summary: '记账凭证一览' })
    .input(
      z.object({
        month: month.optional(),
        account: accountCode.optional(),
        fundId: id.optional(),
        sourceKind: z
          .string()
          .regex(/^[a-z_]{1,30}$/)
          .optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(entryRow).extend({ total: z.int().nullable(), sources: z.array(z.string()) }))
    .errors({ WHOLE_ASSOCIATION }),

  entry: action({ access: bookReaders, kind: 'read', summary: '一张记账凭证' })
    .input(z.object({ id }))
    .output(
      entryRow.extend({
        askedDay: day,
        rule: z.string().nullable(),
        lines: z.array(namedLine.extend({ cashItem: z.string().nullable() })),
        by: z.string().nullable(),
        at: instant,
        reverses: id.nullable(),
        reversedBy: id.nullable(),
        reason: z.string().nullable(),
        /** Written by hand, and not taken back yet: finance may propose to. */
        mayReverse: z.boolean(),
      }),
    )
    .errors({ WHOLE_ASSOCIATION, ENTRY_NOT_FOUND }),

  lines: action({ access: bookReaders, kind: 'read', summary: '一个数字由哪些分录组成' })
    .input(lineQuestion.extend({ cursor: cursor.optional() }))
    .output(pageOf(lineRow).extend({ total: fen.nullable() }))
    .errors({ WHOLE_ASSOCIATION }),

  propose: action({
    access: finance,
    kind: 'write',
    summary: '做一笔账，等第二人复核',
    summaryEn: 'Wrote an entry of the books for review',
  })
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('manual'), day, summary: text(100, 2), lines: z.array(line).min(2).max(60) }),
        /** `day`: the first day of these books; the balances are those of the evening before. */
        z.object({ kind: z.literal('opening'), day, summary: text(100, 2), lines: z.array(line).min(2).max(300) }),
        z.object({
          kind: z.literal('transfer'),
          day,
          summary: text(100, 2),
          fromAccount: accountCode,
          toAccount: accountCode,
          amount,
        }),
        /** The restriction is fulfilled or lifted: `account` is where the money lies. */
        z.object({ kind: z.literal('release'), day, summary: text(100, 2), fundId: id, account: accountCode, amount }),
        z.object({ kind: z.literal('reversal'), day, reason: text(200, 4), entryId: id }),
      ]),
    )
    .output(z.object({ proposalId: id }))
    .errors({
      WHOLE_ASSOCIATION,
      NOT_BALANCED,
      LINE_WRONG,
      FUND_SHORT,
      ENTRY_NOT_FOUND,
      OPENING_DONE,
      OPENING_LATE,
      MONTH_CLOSED: { message: '这个月已经结账。请记到还没有结账的月份，或做一笔冲销。' },
      DAY_AHEAD: { message: '还没有到的日子不能记账。' },
      NOT_BY_HAND: { message: '这笔账是单据自动生成的。请从那张单据上撤销。' },
      ALREADY_REVERSED: { message: '这笔账已经冲销，或正等人复核冲销。' },
    }),

  proposal: action({ access: bookReaders, kind: 'read', summary: '一笔待复核的账' })
    .input(z.object({ id }))
    .output(
      proposal.extend({
        lines: z.array(namedLine),
        /** Of the chart of accounts; empty of an entry. */
        changes: z.array(shownChange),
        decidedBy: z.string().nullable(),
        decidedAt: instant.nullable(),
        decidedReason: z.string().nullable(),
        entryId: id.nullable(),
        mayDecide: z.boolean(),
      }),
    )
    .errors({ WHOLE_ASSOCIATION, PROPOSAL_NOT_FOUND }),

  confirm: action({
    access: bookReviewers,
    kind: 'write',
    summary: '复核通过一笔账，记入账簿',
    summaryEn: 'Confirmed an entry of the books',
  })
    .input(z.object({ proposalId: id }))
    /** `entryId`: null of a change of the chart. */
    .output(z.object({ entryId: id.nullable(), day }))
    .errors({
      WHOLE_ASSOCIATION,
      PROPOSAL_NOT_FOUND,
      PROPOSAL_DECIDED,
      OWN_PROPOSAL,
      FUND_SHORT,
      OPENING_LATE,
      CHART_REFUSED,
      ACCOUNT_GONE: { message: '其中有科目已停用，或分了明细。请退回，让做账的人换科目重做。' },
    }),

  refuse: action({
    access: bookReviewers,
    kind: 'write',
    summary: '退回一笔账，写明理由',
    summaryEn: 'Returned an entry of the books',
  })
    .input(z.object({ proposalId: id, reason: text(200, 4) }))
    .output(z.object({ proposalId: id }))
    .errors({ WHOLE_ASSOCIATION, PROPOSAL_NOT_FOUND, PROPOSAL_DECIDED, OWN_PROPOSAL }),

  withdraw: action({
    access: finance,
    kind: 'write',
    summary: '撤回自己做的账',
    summaryEn: 'Withdrew an entry before its review',
  })
    .input(z.object({ proposalId: id }))
    .output(z.object({ proposalId: id }))
    .errors({
      WHOLE_ASSOCIATION,
      PROPOSAL_NOT_FOUND,
      PROPOSAL_DECIDED,
      NOT_OWN_PROPOSAL: { message: '只有做账的人能撤回。不同意可以退回，写明理由。' },
    }),

  openFund: action({
    access: finance,
    kind: 'write',
    summary: '设立一项限定性资金',
    summaryEn: 'Opened a restricted fund',
  })
    .input(
      z.object({
        ...{ name: text(40, 2), purpose: text(200, 4) },
        /** What it may be spent on; left out: as its purpose says. */
        categories: z.array(z.enum(costCategories)).min(1).max(costCategories.length).nullable().default(null),
      }),
    )
    .output(z.object({ fundId: id }))
    .errors({ WHOLE_ASSOCIATION, FUND_EXISTS: { message: '已经有同名的资金。' } }),

  closing: action({ access: bookReaders, kind: 'read', summary: '结账前的检查' })
    .input(z.object({}))
    .output(
      z.object({
        /** The month whose turn it is; null: there is nothing to close yet. */
        month: month.nullable(),
        checks: z.array(
          z.object({
            key: z.enum(['over', 'waiting', 'unapplied', 'overdrawn', 'moved']),
            /** `stops`: it must be mended first; `ask`: for the person to judge. */
            weight: z.enum(['ok', 'ask', 'stops']),
            count: z.int(),
            amount: fen.nullable(),
          }),
        ),
        entries: z.int(),
        amount: fen,
        closed: z.array(
          z.object({ month, entries: z.int(), amount: fen, by: z.string().nullable(), closedAt: instant }),
        ),
        mayClose: z.boolean(),
      }),
    )
    .errors({ WHOLE_ASSOCIATION }),

  closeMonth: action({
    access: finance,
    kind: 'write',
    summary: '结账：这个月的账从此不能再动',
    summaryEn: 'Closed a month of the books',
  })
    .input(z.object({ month }))
    .output(z.object({ month, entries: z.int() }))
    .errors({
      WHOLE_ASSOCIATION,
      MONTH_NOT_DUE: { message: '要按月份顺序结账，这个月还轮不到，或已经结过。请刷新再看。' },
      MONTH_NOT_OVER: { message: '这个月还没有过完，不能结账。' },
      WAITING_FOR_REVIEW: {
        message: '这个月还有账等人复核。先复核或撤回，再结账。',
        data: z.object({ count: z.int() }),
      },
    }),

  statement: action({ access: bookReaders, kind: 'read', summary: '业务活动表、资产负债表、现金流量表' })
    .input(span.safeExtend({ kind: z.enum(statementKinds) }))
    .output(statement)
    .errors({ WHOLE_ASSOCIATION }),

  exportStatements: action({
    access: bookReaders,
    kind: 'write',
    summary: '导出三张报表',
    summaryEn: 'Exported the statements',
    limit: { most: 100, per: 'day' },
  })
    .input(span)
    .output(exported)
    .errors({ WHOLE_ASSOCIATION }),

  exportVouchers: action({
    access: bookReaders,
    kind: 'write',
    summary: '导出记账凭证，给记账软件',
    summaryEn: 'Exported vouchers for a bookkeeping program',
    limit: { most: 100, per: 'day' },
  })
    .input(span)
    .output(exported.extend({ entries: z.int() }))
    .errors({
      WHOLE_ASSOCIATION,
      TOO_MANY_VOUCHERS: { message: '一次最多导出五万行分录，请缩短月份。', data: z.object({ lines: z.int() }) },
    }),
};
