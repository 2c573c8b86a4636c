import * as z from 'zod';
import { code, day, id, name, text } from './wire';

export const expenseKinds = ['ordinary', 'reception', 'travel', 'advance'] as const;
/** What the books know costs by: each has its rule there (`expense.approved.<category>`); `other` has the general one. */
export const costCategories = [
  'meeting',
  'service',
  'publicity',
  'project',
  'grant',
  'office',
  'travel',
  'reception',
  'staff',
  'rent',
  'professional',
  'asset',
  'bank',
  'other',
] as const;
export type CostCategory = (typeof costCategories)[number];
/** Who has the last word, from the smallest sum to the greatest (handbook §5.6). */
export const approvalPaths = ['secretaryGeneral', 'president', 'presidentMeeting', 'council', 'assembly'] as const;
export type ApprovalPath = (typeof approvalPaths)[number];
/** Where an invoice's number was read; `hand`: typed. */
export const invoiceSources = ['xml', 'ofd', 'pdf', 'hand'] as const;

/** Integer fen, more than nothing; ten billion yuan are more than an association has. */
export const fen = z.int().min(1).max(1_000_000_000_000);
export const lineCode = z.string().regex(/^[A-Z0-9]{1,12}$/);

export const invoice = z.object({
  fileId: id.nullable(),
  /** Empty for the fully digital ones. */
  code: z.string().regex(/^\d{0,12}$/),
  number: z.string().regex(/^\d{8,20}$/),
  /** With tax, fen. */
  amount: fen,
  seller: text(100, 0),
  day: day.nullable(),
  readFrom: z.enum(invoiceSources),
});
export type Invoice = z.infer<typeof invoice>;

const people = z.array(text(40)).max(200);
export const reception = z.object({
  /** 公函 of those who come; empty: there is none. */
  letterNo: text(60, 0),
  guests: people,
  hosts: people,
  place: text(80, 0),
  alcohol: z.boolean(),
  tobacco: z.boolean(),
  /** Fen. */
  gifts: z.int().min(0).max(1_000_000_000_000),
});
export type Reception = z.infer<typeof reception>;
export const travel = z.object({ from: text(40), to: text(40), until: day, people });

const parts = z.object({
  kind: z.enum(expenseKinds),
  payeeName: name(80, 2),
  payeeBank: text(80).nullable(),
  /** Whole; kept encrypted, shown by its end. Null: it is paid in cash, or kept as it was in an answer. */
  payeeAccount: code(32)
    .check(z.regex(/^\d{8,32}$/))
    .nullable(),
  purpose: text(200, 4),
  /** Null: no line of the budget; then `category` says what it is booked to. */
  lineCode: lineCode.nullable(),
  category: z.enum(costCategories),
  amount: fen,
  /** When it arose or will. */
  day,
  contractNo: text(60).nullable(),
  contractOn: day.nullable().default(null),
  /** The meeting that it is spent on. */
  meetingId: id.nullable().default(null),
  /** The restricted fund that it is taken from; null: the one without restriction. */
  fundId: id.nullable().default(null),
  reception: reception.nullable(),
  travel: travel.nullable(),
  /** Of an advance: by when it is cleared. */
  clearBy: day.nullable(),
  /** The advance that it is taken from, as far as that reaches. */
  advanceId: id.nullable(),
  invoices: z.array(invoice).max(40),
  /** Contracts, photos: everything that is no invoice. */
  files: z.array(id).max(20),
});
export const expenseForm = parts
  .refine(({ kind, reception: given }) => (kind === 'reception') === (given !== null), {
    path: ['reception'],
    message: 'kind',
  })
  .refine(({ kind, travel: given }) => (kind === 'travel') === (given !== null), { path: ['travel'], message: 'kind' })
  .refine(({ kind, clearBy, day: from }) => (kind === 'advance') === (clearBy !== null && clearBy >= from), {
    path: ['clearBy'],
    message: 'day',
  })
  .refine(({ kind, advanceId }) => kind !== 'advance' || advanceId === null, { path: ['advanceId'], message: 'kind' })
  .refine(({ kind, advanceId, fundId }) => fundId === null || (kind !== 'advance' && advanceId === null), {
    path: ['fundId'],
    message: 'kind',
  });
export type ExpenseForm = z.infer<typeof expenseForm>;

/** What the look at it while it is typed needs: the rest may be missing. */
export const expenseGlance = z.object({
  kind: z.enum(expenseKinds),
  payeeName: text(80, 0),
  purpose: text(200, 0),
  lineCode: lineCode.nullable(),
  amount: z.int().min(0).max(1_000_000_000_000),
  day,
  reception: reception.nullable(),
  invoices: z.array(invoice).max(40),
  /** Of one that is being answered: it is not its own likeness. */
  expenseId: id.optional(),
});
export type ExpenseGlance = z.infer<typeof expenseGlance>;

/** A form as far as it is written, kept as it was typed. */
export const expenseDraft = z.object({
  kind: z.enum(expenseKinds),
  fields: z.record(z.string().max(40), z.string().max(2_000)),
  invoices: z.array(invoice).max(40),
  files: z.array(z.object({ fileId: id, name: z.string().max(200) })).max(20),
});
export type ExpenseDraft = z.infer<typeof expenseDraft>;
