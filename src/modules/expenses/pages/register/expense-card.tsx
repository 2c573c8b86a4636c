import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import type { CardManner } from '@/kit/register/types';
import { useExpensesText } from '../../text';
import type { Row } from '../../types';

/** A row on a phone. */
export const ExpenseCard = ({ row, as }: { row: Row; as: CardManner }) => {
  const t = useExpensesText();
  const { payeeName, purpose, amount, state, number, day } = row;
  return (
    <FigureRow
      title={as.picked ? `✓ ${payeeName}` : payeeName}
      figure={money(amount)}
      tone={state === 'refused' || state === 'withdrawn' ? 'off' : undefined}
      facts={[purpose, `${number} · ${t(`states.${state}`)} · ${day}`]}
      onTap={as.onTap}
    />
  );
};
