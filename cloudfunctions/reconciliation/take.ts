import { reconciliation } from '../../contracts/reconciliation';
import { findTable } from '../ground/judge-header';
import { readFile, refuseReading } from '../ground/read-sheet';
import { on, personOf } from '../shared/implement';
import { accountIn, soughtFields } from './judge-layout';
import { findLayouts, findStatement, saveMatch } from './statement-store';
import { takeLines } from './take-lines';

/** Takes the lines of a file by the columns that a person has looked at; another match is remembered for the next file. */
export const take = on(reconciliation.take).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { id, columns } = input;
  const record = await findStatement(db, id, true);
  if (!record) throw errors.STATEMENT_NOT_FOUND();
  if (record.state !== 'matching') throw errors.STATEMENT_MOVED_ON();
  const { day, time, amount, settled, order } = columns;
  const money = columns.in ?? columns.out ?? amount ?? settled;
  if ((day ?? time) === undefined || money === undefined) throw errors.COLUMNS_NEEDED();
  const channel = order === undefined ? 'bank' : 'wechat';
  const account = channel === 'wechat' ? 'wechat' : accountIn(input.account ?? record.account ?? '');
  if (account === null) throw errors.ACCOUNT_NEEDED();
  const reading = record.cloudId ? await readFile(record.cloudId) : { refusal: 'gone' as const };
  if ('refusal' in reading) throw refuseReading(reading.refusal, errors);
  const sheet = reading.book.sheets[record.sheet];
  const outlined = record.outline.sheets[record.sheet];
  if (!sheet || !outlined) throw errors.SHEET_GONE();
  const by = personOf(actor).id;
  const { rows } = findTable(sheet, soughtFields(await findLayouts(db)));
  const taken = await takeLines(db, { statementId: id, rows, columns, channel, account, by }, now);
  if (taken.lines === 0) throw errors.NO_LINES({ data: { badRows: taken.badRows } });
  const sameColumns =
    JSON.stringify(Object.entries(record.columns).sort()) === JSON.stringify(Object.entries(columns).sort());
  if (!sameColumns) await saveMatch(db, outlined.fingerprint, columns, by, now);
  audit({ subject: `bank_statement:${id}`, after: { ...taken, channel, accountEnd: account.slice(-4) } });
  const { fresh, known, badRows, gaps } = taken;
  return { id, fresh, known, badRows, gaps };
});
