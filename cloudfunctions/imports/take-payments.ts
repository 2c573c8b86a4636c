import type { Channel } from '../../contracts/fee-kinds';
import { StillStands } from '../membership/effects';
import { enterPayments, findStandingOn, takeBackPayments } from '../payments/effects';
import type { Taking } from './importable';

interface Draft {
  key: string;
  channel: Channel;
  day: string;
  amount: number;
  membershipId: string | null;
  number: string | null;
  payerName: string;
  remark: string;
  billNumber: string | null;
}
const take: Taking['take'] = async (db, rows, { by, now }) => {
  const entered = await enterPayments(
    db,
    rows.map(({ subject, draft }) => {
      const { key, number, ...payment } = draft as unknown as Draft;
      // What has no number of its own is known by what it says; cash is numbered by its receipt.
      const externalNo = payment.channel === 'cash' ? undefined : (number ?? `DR-${key.slice(0, 24)}`);
      return { ...payment, id: subject ?? '', importKey: key, externalNo, by };
    }),
    now,
  );
  return new Map(rows.flatMap(({ line, subject }) => (subject && entered.has(subject) ? [[line, 1] as const] : [])));
};

/** Judged rows become payments, or are taken back. */
export const paymentTaking: Taking = {
  take,
  standing: (db, rows) =>
    findStandingOn(
      db,
      rows.map(({ subject }) => subject),
    ),
  undo: async (db, rows, at) => {
    const ids = rows.map(({ subject }) => subject);
    if (!(await takeBackPayments(db, ids, at))) throw new StillStands('');
  },
};
