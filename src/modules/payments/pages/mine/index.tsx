import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { go } from '@/hooks/go';
import { dayText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { standingOf } from '../../bill-tone';
import { usePaymentsText } from '../../text';

definePageConfig({ navigationBarTitleText: '我的缴费', enablePullDownRefresh: true });

/** 我的缴费: what is owed first, then what was paid. */
export default function MyBillsPage() {
  const t = usePaymentsText();
  const me = useWhoami().data;
  return (
    <ListPage
      title={t('mine.title')}
      queryKey={['payments', 'myBills', me?.actingFor ?? null]}
      read={(cursor) => cloud.payments.myBills({ cursor })}
      head={({ owed }) =>
        owed > 0 && (
          <Facts facts={[{ key: 'owed', label: t('mine.owed'), value: t('yuan', { amount: money(owed) }) }]} />
        )
      }
      row={(row) => {
        const standing = standingOf(row);
        return (
          <FigureRow
            title={row.title}
            figure={t('yuan', { amount: money(row.state === 'open' ? row.amount - row.paid : row.amount) })}
            tone={row.state === 'cancelled' ? 'struck' : row.state === 'paid' ? 'good' : undefined}
            facts={[
              row.payerName,
              [t(`states.${standing}`), row.state === 'open' && t('mine.due', { day: dayText(row.dueDay) })]
                .filter(Boolean)
                .join(' · '),
            ]}
            onTap={() => go('payments/bill', { id: row.id })}
          />
        );
      }}
      empty={{ icon: 'money', words: t('mine.none'), action: t('mine.seeFees'), onAction: () => go('payments/fees') }}
    >
      <View>
        <Button kind="plain" small onTap={() => go('payments/titles')}>
          {t('titles.title')}
        </Button>
      </View>
    </ListPage>
  );
}
