import type { Arrear } from '@contracts/dues';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { money } from '@/i18n/money';
import type { CardManner } from '@/kit/register/types';
import { tierText } from '@/parts/membership/tier-text';
import { useDuesText } from '../../text';
import { ageTone } from './columns';

/** One bill that is overdue, on a phone. */
export const ArrearCard = ({ row, as: { onTap } }: { row: Arrear; as: CardManner }) => {
  const t = useDuesText('arrears');
  const { name, tier, contact, phone, days, age, owed, reachable } = row;
  const note = [tierText(tier), contact, phone, !reachable && t('unreachable')].filter(Boolean).join(' · ');
  return (
    <Card kind="list">
      <ListRow
        title={name}
        note={note}
        value={money(owed)}
        extra={<Chip tone={ageTone(age)}>{t('days', { days })}</Chip>}
        label={[name, money(owed), t('days', { days }), note].join('，')}
        onTap={onTap}
      />
    </Card>
  );
};
