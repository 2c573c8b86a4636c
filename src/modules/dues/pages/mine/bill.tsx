import { View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { FigureRow } from '@/kit/figure-row';
import { exists, go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { useDuesText } from '../../text';
import './mine.scss';

export type Mine = Awaited<ReturnType<typeof cloud.dues.mine>>;

/** One bill: how much, why so much, until when; and the way to pay it, where this build has one. */
export const Bill = ({ bill }: { bill: Mine['bills'][number] }) => {
  const t = useDuesText('mine');
  const { id, state, amount, full, paid, dueDay } = bill;
  const open = state === 'open';
  const late = open && dueDay < today();
  const page = 'payments/bill';
  const pay = open && exists(page) ? () => go(page, { id }) : undefined;
  return (
    <>
      <FigureRow
        title={t('period', { from: bill.from, to: bill.to })}
        figure={t('yuan', { amount: money(amount) })}
        tone={state === 'paid' ? 'good' : state === 'cancelled' ? 'struck' : undefined}
        facts={[
          state === 'paid'
            ? t('paid')
            : state === 'cancelled'
              ? t('cancelled')
              : late
                ? t('late', { day: dueDay })
                : t('due', { day: dueDay }),
          open && paid > 0 && t('partly', { paid: money(paid) }),
          full !== amount && t('whole', { amount: money(full) }),
          bill.share,
          bill.relief,
          t('number', { number: bill.number }),
        ]}
      />
      {pay && (
        <View className="mine-pay">
          <Button onTap={pay}>{t('pay')}</Button>
        </View>
      )}
    </>
  );
};
