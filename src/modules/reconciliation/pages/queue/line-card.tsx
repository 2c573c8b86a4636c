import { money } from '@/i18n/money';
import { FigureCard } from '@/kit/register/card';
import type { CardManner } from '@/kit/register/types';
import { useReconciliationText } from '../../text';
import type { Line } from '../../types';
import { reasonsText, takenFor } from './verdict';

/** What a line of the bank is, and what is thought of it. */
export const LineCard = ({ line, as }: { line: Line; as: CardManner }) => {
  const words = useReconciliationText();
  const {
    payer,
    amount,
    day,
    remark,
    certain,
    proposals: [first],
  } = line;
  return (
    <FigureCard
      title={payer || words('queue.noPayer')}
      facts={[
        [day, remark].filter(Boolean).join(' · '),
        takenFor(line, words),
        [certain && words('queue.certain'), first && reasonsText(first, words)].filter(Boolean).join(' · '),
      ]}
      figure={money(amount)}
      as={as}
    />
  );
};
