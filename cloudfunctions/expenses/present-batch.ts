import type { PayoutBatch } from '../../contracts/expenses';
import type { Language } from '../../contracts/wire';
import type { BatchRecord, Layout } from './payout-store';

export const presentLayout = ({ id, title, titleEn, format, needsHumanCheck }: Layout, language: Language) => ({
  ...{ id, title: language === 'en' ? titleEn : title, format, needsHumanCheck },
});

export const presentBatchRow = ({ layout, ...row }: Omit<BatchRecord, 'rows'>, language: Language) => ({
  ...row,
  layoutTitle: presentLayout(layout, language).title,
  madeAt: row.madeAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});

/** Accounts by their ends; whole they are in the bank's file alone. */
export const presentBatch = ({ rows, ...row }: BatchRecord, language: Language, mayPay: boolean): PayoutBatch => ({
  ...presentBatchRow(row, language),
  rows: rows.map(({ accountEnd, ...item }) => ({ ...item, account: accountEnd && `**** ${accountEnd}` })),
  mayPay,
});
