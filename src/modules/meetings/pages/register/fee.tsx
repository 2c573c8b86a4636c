import { NoticeBox } from '@/components/notice-box';
import { price } from '@/i18n/money';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

/** What it costs, before one says yes and after; nothing where it is free. `seats`: how many were taken. */
export const Fee = ({ meeting, seats }: { meeting: Meeting; seats?: number }) => {
  const t = useMeetingsText('meeting');
  const { fen, form } = meeting;
  if (fen === 0) return null;
  const each = t('register.feeEach', { yuan: price(fen) });
  const title = seats && seats > 1 ? t('register.feeAll', { each, count: seats, yuan: price(fen * seats) }) : each;
  return (
    <NoticeBox
      tone="amber"
      icon="money"
      title={title}
      words={[t('register.feeVoluntary'), form.fee.basis && t('feeBasis', { basis: form.fee.basis })]}
    />
  );
};
