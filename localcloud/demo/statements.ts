import { addDays } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { World } from './world';
import { takeoverOf } from './year';

const own = '1202020209000123456';
const covered = 40;

/** Of the gathered rows only what is asked of them here; the days of the demo are text. */
interface Bill {
  id: string;
  amount: number;
  payer_name: string;
  issued_on: string;
}
interface Payment {
  id: string;
  channel: string;
  external_no: string;
  day: string;
  amount: number;
  payer_name: string;
}

interface Item {
  batch_id: string;
  state: string;
  day?: string;
  amount: number;
}

/**
 * A statement of the bank, read by finance this morning: payments that stand here already and one that the bank does not
 * have; lines that are certain, that have to be chosen for, and that pay no bill.
 */
export function addStatements(world: World, staff: Staff): void {
  const { rows } = world;
  const random = world.part('statements');
  const finance = staff.person('local-finance').id;
  const at = world.at(world.day(-1), random);
  const [from, to] = [world.day(-covered), world.day(-2)];
  const statementId = random.id(at);
  const paid = new Set(rows.gathered.allocation.map(({ bill_id }) => bill_id));
  const open = (rows.gathered.bill as unknown as Bill[]).filter(({ id, issued_on }) => !paid.has(id) && issued_on < to);
  const here = (rows.gathered.payment as unknown as Payment[]).filter(
    ({ channel, day }) => channel === 'bank' && day >= from && day <= to,
  );
  let row = 4;
  let balance = 38_652_100;
  const add = (line: {
    day: string;
    amount: number;
    payer: string;
    remark: string;
    serial?: string;
    end?: string;
    paymentId?: string;
  }) => {
    const id = random.id(at);
    const serial = line.serial ?? `${line.day.replaceAll('-', '')}${String(row).padStart(6, '0')}`;
    balance += line.amount;
    rows.add('bank_line', {
      ...{ id, channel: 'bank', account: own, mark: `s:${serial}:${line.amount}`, serial, day: line.day },
      ...{ amount: line.amount, balance, payer: line.payer, account_end: line.end ?? null, remark: line.remark },
      ...(line.paymentId
        ? { state: 'linked', payment_id: line.paymentId, decided_by: finance, decided_at: at }
        : { state: 'open' }),
    });
    rows.add('statement_line', { statement_id: statementId, line_id: id, row: row++ });
  };
  const accounts = world.part('own accounts');
  rows.add('own_account', {
    ...{ id: accounts.id(at), key: own, channel: 'bank', met_at: at, bank: '工商银行苏州分行', filing: 'filed' },
    filed_on: takeoverOf(world),
  });
  // Opened for the fair, and filed with nobody.
  rows.add('own_account', {
    ...{ id: accounts.id(at), key: '3256000180180001234', channel: 'bank', bank: '交通银行园区支行', filing: 'none' },
    met_at: null,
  });
  rows.add('bank_statement', {
    ...{ id: statementId, channel: 'bank', file_name: '工行基本户历史明细.xls', layout_id: 'icbc', account: own },
    outline: { sheets: [], notes: [] },
    ...{ sheet: 0, columns: {}, state: 'taken', known: 0, bad: [] as never, bad_rows: 0, gaps: [] as never },
    ...{ first_day: from, last_day: to, opened_by: finance, opened_at: at, taken_by: finance, taken_at: at },
  });
  // The last of them is on no statement: a difference.
  for (const payment of here.slice(0, -1))
    add({
      ...{ day: payment.day, amount: payment.amount, payer: payment.payer_name, remark: '转账' },
      ...{ serial: payment.external_no, paymentId: payment.id },
    });
  // Certain is whoever owes one bill alone.
  const owed = (payer: string) => open.filter(({ payer_name }) => payer_name === payer).length;
  const [exact, again, ...others] = [...open].sort((a, b) => owed(a.payer_name) - owed(b.payer_name));
  const [part, cut] = others;
  const day = (back: number) => world.day(-back);
  if (exact) add({ day: day(6), amount: exact.amount, payer: exact.payer_name, remark: '服务费', end: '7713' });
  if (again) add({ day: day(5), amount: again.amount, payer: again.payer_name, remark: '展位', end: '2290' });
  if (part)
    add({ day: day(5), amount: part.amount - 5_000, payer: part.payer_name, remark: '先付一部分', end: '6021' });
  if (cut) add({ day: day(4), amount: cut.amount, payer: '周建华', remark: '代付展位费', end: '8846' });
  add({ day: day(4), amount: 86_00, payer: '', remark: '结息' });
  add({ day: day(3), amount: 500_00, payer: '湖滨某某食品有限公司', remark: '货款', end: '3345' });
  add({ day: addDays(to, 0), amount: -15_00, payer: '', remark: '网银手续费' });
  // The file of a month went out as one line: certain, but for whoever has entered no result of it yet.
  const items = rows.gathered.payout_item as unknown as Item[];
  const lastPaid = items.findLast(
    ({ state, day: paidOn }) => state === 'paid' && (paidOn ?? '') >= from && (paidOn ?? '') <= to,
  );
  const together = items.filter(({ batch_id, state }) => batch_id === lastPaid?.batch_id && state === 'paid');
  const total = together.reduce((sum, { amount }) => sum + amount, 0);
  if (lastPaid?.day) add({ day: lastPaid.day, amount: -total, payer: '', remark: `批量付款 ${together.length} 笔` });
  world.rows.then(
    'update bank_statement set fresh = (select count(*) from statement_line l where l.statement_id = $1) where id = $1',
    [statementId],
  );
}
