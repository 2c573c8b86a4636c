import { money } from '@/i18n/money';
import { FigureCard } from '@/kit/register/card';
import type { CardManner } from '@/kit/register/types';
import { useExpensesText } from '../../text';
import type { Row } from '../../types';

/** A row on a phone. */
export const ExpenseCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useExpensesText();
  const { payeeName, purpose, amount, state, number, day } = row;
  return (
    <FigureCard
      title={payeeName}
      figure={money(amount)}
      off={state === 'refused' || state === 'withdrawn'}
      facts={[purpose, `${number} · ${t(`states.${state}`)} · ${day}`]}
      as={as}
    />
  );
};
