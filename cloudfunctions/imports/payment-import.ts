import type { Channel } from '../../contracts/fee-kinds';
import { plainText, readCount, readDay, readMoney, readText, shownCell, type CellRead } from '../ground/judge-cell';
import { searchName } from '../ground/search-name';
import { newId } from '../shared/ids';
import { sha256 } from '../shared/secrets';
import type { Importable, SheetLine } from './importable';
import { channelNamed, identityOf, judgePayment, type PaymentLine } from './judge-payment';
import { paymentExample, paymentFields, paymentWords } from './payment-fields';
import { findForPayments } from './payment-store';
import { paymentTaking } from './take-payments';

const lengths: Record<string, number> = { payer: 60, channel: 20, number: 64, billNo: 20, purpose: 150 };

/** A line of the sheet as its cells say it, each read as what its field is. */
export function readPayment({ line, hidden, cells }: SheetLine): PaymentLine {
  const row: PaymentLine = { line, hidden, values: {}, amount: null, faults: [], doubts: [] };
  for (const [field, cell] of Object.entries(cells)) {
    const shown = shownCell(cell) ?? undefined;
    // A serial number that Excel counted has lost its end.
    if (
      field === 'number' &&
      (typeof cell === 'number' ? Math.abs(cell) >= 1e15 : /^\d(\.\d+)?E\+\d+$/i.test(shown ?? ''))
    ) {
      row.faults.push({ code: 'digitsLost', field, detail: shown });
      continue;
    }
    const read: CellRead<string | number | bigint> =
      field === 'amount'
        ? readMoney(cell)
        : field === 'day'
          ? readDay(cell)
          : field === 'memberNo'
            ? readCount(cell)
            : readText(cell, lengths[field] ?? 60);
    if ('fault' in read) row.faults.push({ code: read.fault, field, detail: read.detail });
    else if ('value' in read && read.value !== null) {
      if (field === 'amount') row.amount = Number(read.value);
      else
        row.values[field] =
          field === 'payer' || field === 'purpose' ? String(read.value) : plainText(String(read.value));
      if (read.doubt) row.doubts.push({ code: read.doubt, field, detail: shown });
    }
  }
  return row;
}

const channelOf = ({ values }: PaymentLine): Channel => (values.channel && channelNamed(values.channel)) || 'bank';

const judge: Importable['judge'] = async (trial, lines) => {
  const rows = lines.map(readPayment);
  const said = rows.map((row) => ({ channel: channelOf(row), identity: identityOf(row, channelOf(row)) }));
  const keys = said.map(({ identity }) => sha256(identity).toString('hex'));
  const names = rows.map(({ values }) => (values.payer ? searchName(values.payer) : ''));
  const known = await findForPayments(trial.db, {
    keys,
    numbers: rows.flatMap(({ values }) => values.number ?? []),
    names: names.filter(Boolean),
    memberNos: rows.flatMap(({ values }) => (values.memberNo ? Number(values.memberNo) : [])),
    bills: rows.flatMap(({ values }) => values.billNo ?? []),
  });
  const byKey = new Map(known.payments.map((each) => [each.importKey, each]));
  const byNumber = new Map(known.payments.map((each) => [`${each.channel}:${each.externalNo}`, each]));
  const bills = new Map(known.bills.map((each) => [each.number, each]));
  return rows.map((row, i) => {
    const { values } = row;
    const { channel = 'bank', identity = '' } = said[i] ?? {};
    const twice = trial.seen.get(identity) ?? null;
    if (twice === null) trial.seen.set(identity, row.line);
    const members = known.members.filter(({ memberNo, searchName: name }) =>
      values.memberNo ? memberNo === Number(values.memberNo) : name === names[i],
    );
    return judgePayment(row, {
      ...{ id: newId(trial.now), key: keys[i] ?? '', today: trial.today, twice },
      ...{ closedUntil: known.closedUntil, openedOn: known.openedOn },
      known: byKey.get(keys[i] ?? '') ?? (values.number ? (byNumber.get(`${channel}:${values.number}`) ?? null) : null),
      members: [...new Map(members.map((each) => [each.id, each])).values()],
      bill: values.billNo ? (bills.get(values.billNo) ?? null) : null,
    });
  });
};

/** Payments, as an association brings them from its sheets. */
export const paymentImport: Importable = {
  title: { 'zh-CN': '收款', en: 'Payments' },
  offices: ['finance'],
  fields: paymentFields,
  needs: [['payer', 'memberNo', 'billNo'], ['day'], ['amount']],
  words: paymentWords,
  example: paymentExample,
  judge,
  ...paymentTaking,
  page: () => null,
};
