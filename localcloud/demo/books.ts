import type { Client } from 'pg';
import { addDays } from '../../cloudfunctions/shared/clock';
import type { Random } from './random';
import type { World } from './world';

const general = '019a0000-0000-7000-8000-000000000001';
const months = 12;

interface DemoEntry {
  day: string;
  summary: string;
  summaryEn: string;
  lines: readonly (readonly [account: string, debit: number, credit: number, fund?: string])[];
  kind?: 'opening' | 'manual' | 'transfer';
}

/** The first day of the month so many before the one of `day`. */
const firstOf = (day: string, back: number): string => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
};

/** What the books lose with the rest of the demo data: all but the chart and the rules. */
export async function clearBooks(client: Client): Promise<void> {
  await client.query('truncate book_line, books, fund cascade');
  await client.query('insert into books values (true, null)');
  await client.query(
    `insert into fund values ($1, '非限定性资金', 'Unrestricted fund', false, '', '2026-01-01T00:00:00+08')`,
    [general],
  );
}

/** A year of books: the balances at the takeover, then what comes and goes each month, a donation with its purpose among it. */
export async function addBooks(client: Client, world: World, by: string): Promise<void> {
  const random = world.part('books');
  const since = world.at(firstOf(world.today, months), random);
  const school = random.id(since);
  await client.query(
    `insert into fund values ($1, '“精工助学”专项', 'Scholarship fund', true, '捐赠人限定：职业院校学生助学', $2)`,
    [school, since],
  );
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
  for (let back = months + 1; back > 2; back--)
    await client.query('select close_books($1::date, $2, $3)', [
      firstOf(world.today, back),
      by,
      new Date(`${addDays(firstOf(world.today, back - 1), 4)}T07:00:00Z`),
    ]);
}

function compose(world: World, random: Random, school: string): DemoEntry[] {
  const yuan = (from: number, to: number) => random.int(from, to) * 100;
  const eve = addDays(firstOf(world.today, months), -1);
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
  for (let back = months; back >= 1; back--) {
    const first = firstOf(world.today, back);
    const on = (day: number) => addDays(first, day - 1);
    const spend = (day: number, account: string, amount: number, summary: string, summaryEn: string): DemoEntry => ({
      day: on(day),
      summary,
      summaryEn,
      lines: [
        [account, amount, 0],
        ['1002', 0, amount],
      ],
    });
    const earn = (day: number, account: string, amount: number, summary: string, summaryEn: string): DemoEntry => ({
      day: on(day),
      summary,
      summaryEn,
      lines: [
        ['1002', amount, 0],
        [account, 0, amount],
      ],
    });
    entries.push(
      spend(5, '520105', 1_200_000, '秘书处房租物业', 'Rent of the secretariat'),
      spend(10, '520104', yuan(38_000, 41_000), '秘书处人员薪酬', 'Salaries of the secretariat'),
      spend(12, '520101', yuan(900, 2400), '办公用品和快递', 'Office supplies and post'),
      spend(16, '510101', yuan(6000, 18_000), '行业沙龙场地和资料', 'Hall and papers of a salon'),
      earn(8, '4201', yuan(30_000, 90_000), '以前年度标准会费到账', 'Dues received'),
      earn(18, '430102', yuan(8000, 26_000), '培训班收入', 'Income of a course'),
    );
    if (back % 3 === 0) {
      entries.push(
        earn(21, '490102', yuan(180, 420), '银行存款季度利息', 'Interest of the quarter'),
        {
          day: on(22),
          summary: '发放助学金',
          summaryEn: 'Scholarships paid',
          lines: [
            ['510105', 3_000_000, 0, school],
            ['1002', 0, 3_000_000, school],
          ],
        },
        {
          day: on(25),
          summary: '提取备用现金',
          summaryEn: 'Cash drawn',
          kind: 'transfer',
          lines: [
            ['1001', 500_000, 0],
            ['1002', 0, 500_000],
          ],
        },
      );
    }
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
