import { encode } from 'iconv-lite';
import type { Cloud } from './cloud';
import { ask } from './meeting-people';

interface Bill {
  id: string;
  number: string;
  payerName: string;
  title: string;
  amount: number;
  paid: number;
}

interface Queued {
  proposals: { ids: string[] }[];
}

/** The account of the demo association, whose statements ICBC hands out. */
const own = '1202020209000123456';
const yuan = (fen: number) => (fen / 100).toFixed(2);

/**
 * A file of the bank, in GBK as it comes, of money that came yesterday: a bill paid with its number in the remark, one
 * paid by somebody whom nobody knows, and interest. Made anew for each run, of bills that are still open.
 */
export async function newStatement(cloud: Cloud) {
  const { rows } = await ask(cloud, 'local-finance', 'payments', 'bills', { state: 'open' });
  const waiting = await ask(cloud, 'local-finance', 'reconciliation', 'queue', { show: 'all' });
  // Not those that a line of the demo's own statement means.
  const meant = new Set((waiting.rows as Queued[]).flatMap(({ proposals }) => proposals.flatMap(({ ids }) => ids)));
  const open = (rows as Bill[]).filter(({ id, paid }) => paid === 0 && !meant.has(id));
  const [sure, other] = open;
  if (!sure || !other) throw new Error('the demo data has no two open bills');
  const day = new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  const run = String(Date.now());
  const serial = (n: number) => `${run}${n}`;
  const stranger = `路人甲${run.slice(-6)}`;
  const lines = [
    [sure.amount, sure.payerName, '6222000011112222333', `会费 ${sure.number}`],
    [other.amount + 5000, stranger, '6222000099998888777', '货款'],
    [321, '利息户', '', '季度结息'],
  ] as const;
  const text = [
    '中国工商银行账户历史明细,,,,,,,,,',
    '本方账号,交易时间,借/贷,借方发生额,贷方发生额,对方单位名称,对方账号,摘要,用途,流水号',
    ...lines.map(([amount, payer, account, remark], n) =>
      [own, `${day} 10:0${n}:00`, '贷', '', yuan(amount), payer, account, remark, '', serial(n)].join(','),
    ),
  ].join('\r\n');
  return { name: `历史明细${run}.csv`, bytes: encode(`${text}\r\n`, 'gbk'), sure, other, stranger, serial, yuan };
}

/** Whether nothing is owed any more. */
export async function isPaid(cloud: Cloud, { number }: Bill): Promise<boolean> {
  const { rows } = await ask(cloud, 'local-finance', 'payments', 'bills', { q: number });
  return (rows as Bill[]).some((bill) => bill.number === number && bill.paid === bill.amount);
}
