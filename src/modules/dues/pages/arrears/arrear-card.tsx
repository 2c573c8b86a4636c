import type { Arrear } from '@contracts/dues';
import { money } from '@/i18n/money';
import { FigureCard } from '@/kit/register/card';
import type { CardManner } from '@/kit/register/types';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';

/** One bill that is overdue, on a phone. */
export const ArrearCard = ({ row, as }: { row: Arrear; as: CardManner }) => {
  const t = useDuesText('arrears');
  const { name, tier, contact, phone, days, owed, reachable } = row;
  const note = [tierText(tier), contact, phone, !reachable && t('unreachable')].filter(Boolean).join(' · ');
  return <FigureCard title={name} figure={money(owed)} facts={[t('days', { days }), note]} as={as} />;
};
