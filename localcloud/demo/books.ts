import type { Client } from 'pg';
import { addDays } from '../../cloudfunctions/shared/clock';
import { ownAccounts } from './chart';
import type { Random } from './random';
import type { World } from './world';
import { firstOf, monthsKept, takeoverOf } from './year';

const general = '019a0000-0000-7000-8000-000000000001';

interface DemoEntry {
  day: string;
  summary: string;
  summaryEn: string;
  lines: readonly (readonly [account: string, debit: number, credit: number, fund?: string])[];
  kind?: 'opening' | 'manual' | 'transfer';
}

/** What the books lose with the rest of the demo data: all but the chart and the rules. */
export async function clearBooks(client: Client): Promise<void> {
  await client.query('truncate book_line, books, fund cascade');
  await client.query('insert into books values (true, null)');
  await client.query(
    `insert into fund values ($1, '非限定性资金', 'Unrestricted fund', false, '', '2026-01-01T00:00:00+08')`,
    [general],
  );
}

/** The fund of a donation with its purpose, before whatever is given to it. */
export function addSchoolFund(world: World): string {
  const random = world.part('school fund');
  const since = world.at(takeoverOf(world), random);
  const id = random.id(since);
  world.rows.add('fund', {
    ...{ id, name: '“精工助学”专项', name_en: 'Scholarship fund', restricted: true },
    ...{ purpose: '捐赠人限定：职业院校学生助学', opened_at: since },
    categories: ['grant', 'project'],
  });
  return id;
}

/**
 * What no document posts: the balances at the takeover, then interest, scholarships, what WeChat pays out and what
 * cash goes to the bank each month, and a donation with its purpose.
 */
export async function addBooks(client: Client, world: World, by: string, school: string): Promise<void> {
  const random = world.part('books');
  const entries = compose(world, random, school);
  const given = entries.map(({ day, summary, summaryEn, lines, kind = 'manual' }) => ({
    id: random.id(world.at(day, random)),
    day,
    source_kind: kind,
    source_id: random.id(world.at(day, random)),
    step: 'posted',
    amount: lines.reduce((sum, [, debit]) => sum + debit, 0),
    summary,
    summary_en: summaryEn,
    by,
    lines: lines.map(([account, debit, credit, fund]) => ({ account, debit, credit, fund_id: fund ?? general })),
  }));
  await client.query('select * from post_entries($1::jsonb, $2)', [
    JSON.stringify(given),
    world.at(world.day(-1), random),
  ]);
}

/** Closes all months but the last two; after whatever else posts to the books. */
export async function closeBooks(client: Client, world: World, by: string): Promise<void> {
  for (let back = monthsKept + 1; back > 2; back--)
    await client.query('select close_books($1::date, $2, $3)', [
      firstOf(world.today, back),
      by,
      new Date(`${addDays(firstOf(world.today, back - 1), 4)}T07:00:00Z`),
    ]);
}

function compose(world: World, random: Random, school: string): DemoEntry[] {
  const yuan = (from: number, to: number) => random.int(from, to) * 100;
  const eve = addDays(takeoverOf(world), -1);
  const entries: DemoEntry[] = [
    {
      day: eve,
      summary: '启用账簿：期初余额',
      summaryEn: 'Opening balances',
      kind: 'opening',
      lines: [
        ['1001', 612_000, 0],
        ['1002', 86_540_000, 0],
        ['1501', 12_800_000, 0],
        ['1502', 0, 4_300_000],
        ['3101', 0, 95_652_000],
        ['1002', 20_000_000, 0, school],
        ['3102', 0, 20_000_000, school],
      ],
    },
  ];
  for (let back = monthsKept; back >= 1; back--) {
    const first = firstOf(world.today, back);
    const on = (day: number) => addDays(first, day - 1);
    const earn = (day: number, account: string, amount: number, summary: string, summaryEn: string): DemoEntry => ({
      day: on(day),
      summary,
      summaryEn,
      lines: [
        ['1002', amount, 0],
        [account, 0, amount],
      ],
    });
    for (const [channel, account, summary, summaryEn] of toBank) {
      const taken = receivedIn(world, channel, firstOf(world.today, back + 1), first);
      if (taken > 0)
        entries.push({
          ...{ day: on(3), summary, summaryEn, kind: 'transfer' },
          lines: [
            ['1002', taken, 0],
            [account, 0, taken],
          ],
        });
    }
    if (back % 3 === 0) {
      entries.push(earn(21, '490102', yuan(180, 420), '银行存款季度利息', 'Interest of the quarter'), {
        day: on(22),
        summary: '发放助学金',
        summaryEn: 'Scholarships paid',
        lines: [
          ['510105', 3_000_000, 0, school],
          ['1002', 0, 3_000_000, school],
        ],
      });
    }
    for (const [spentBack, { code }, yuanSpent, summary, summaryEn] of spentOfOwn)
      if (back === spentBack)
        entries.push({
          ...{ day: on(18), summary, summaryEn },
          lines: [
            [code, yuanSpent * 100, 0],
            ['1002', 0, yuanSpent * 100],
          ],
        });
    if (back === 8)
      entries.push({
        day: on(15),
        summary: '会员企业捐赠助学款',
        summaryEn: 'Donation for scholarships',
        lines: [
          ['1002', 10_000_000, 0, school],
          ['4101', 0, 10_000_000, school],
        ],
      });
  }
  return entries;
}

/** What was spent on the accounts that the association has added itself; so many months ago. */
const spentOfOwn = [
  [6, ownAccounts.fairs, 26_800, '行业展会展位费', 'Stand at the trade fair'],
  [3, ownAccounts.young, 8_640, '青年企业家参访大巴和餐费', 'Coach and meals of a visit'],
  [2, ownAccounts.fairs, 4_350, '行业展会印刷品', 'Leaflets for the trade fair'],
] as const;

const toBank = [
  ['wechat', '100901', '微信商户余额提现到银行', 'WeChat balance paid out to the bank'],
  ['cash', '1001', '现金存入银行', 'Cash taken to the bank'],
] as const;
/** Fen that came in by a channel from a day on, before another. */
const receivedIn = ({ rows }: World, by: string, from: string, until: string): number =>
  rows.gathered.payment
    .filter(({ channel, day }) => channel === by && String(day) >= from && String(day) < until)
    .reduce((sum, { amount }) => sum + Number(amount), 0);
