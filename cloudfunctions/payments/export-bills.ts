import { payments } from '../../contracts/payments';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { billRegister } from './bill-sheet';
import { findBills, type Row } from './register-store';

const pageSize = 2_000;

export const exportBills = on(payments.exportBills).handler(async ({ input, context }) => {
  const rows: Row[] = [];
  let after: number | null = null;
  do {
    const found: Row[] = (await findBills(context.db, input, context.today, after, pageSize)).rows;
    rows.push(...found);
    after = found.length === pageSize ? (found.at(-1)?.no ?? null) : null;
  } while (after !== null);
  return exportRegister(context, billRegister, {
    rows,
    subject: 'register:bills',
    filter: Object.values(input).filter(Boolean).join(', '),
  });
});
