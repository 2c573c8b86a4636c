import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { monthText } from '@/i18n/dates';
import { BalanceCard } from './balance-card';
import { LineChart } from './line-chart';

interface AccountYearProps {
  /** Account and year: what was unfolded of another is not shown of this one. */
  id: string;
  /** Whose it is. */
  name: string;
  balance: number;
  unit: string;
  /** What the balance is of, such as 2026 年积分. */
  of: string;
  note?: string;
  /** What each month that has come brought; null before there was an account. */
  months: readonly { month: number; amount: number | null }[];
  /** An amount in words. */
  say: (amount: number) => string;
  /** Above the course of the year, and what a screen reader calls it. */
  course: { title: string; of: string };
}

/** A year of an account of a ledger: its balance, which opens to its months, and how it came about. */
export const AccountYear = ({ id, name, balance, unit, of, note, months, say, course }: AccountYearProps) => {
  const moved = months.flatMap(({ month, amount }) =>
    amount ? [{ key: String(month), title: monthText(month), amount }] : [],
  );
  let sum = 0;
  const points = months.map(({ month, amount }) => {
    sum += amount ?? 0;
    return { key: String(month), label: monthText(month), value: amount === null ? null : sum, figure: say(sum) };
  });
  const opens = {
    key: id,
    title: of,
    total: balance,
    queryKey: ['account', id, months],
    read: () => Promise.resolve(moved),
    say,
  };
  return (
    <>
      <BalanceCard
        name={name}
        figure={balance}
        unit={unit}
        of={of}
        note={note}
        opens={moved.length > 0 ? opens : undefined}
      />
      {moved.length > 0 && months.length > 1 && (
        <>
          <Section title={course.title} />
          <Card>
            <LineChart title={course.of} points={points} />
          </Card>
        </>
      )}
    </>
  );
};
