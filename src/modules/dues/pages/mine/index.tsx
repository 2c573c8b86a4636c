import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { mustChoose } from '@/parts/identity/choose-unit';
import { useDuesText } from '../../text';
import { Bill } from './bill';
import { OwnStandard } from './own-standard';

definePageConfig({ navigationBarTitleText: '会费', enablePullDownRefresh: true });

/** 会费 of one's own member, or of any with `?id=` for whoever keeps the dues: what is owed, and who decided how much. */
export default function MinePage() {
  const t = useDuesText('mine');
  const membershipId = useRouter().params.id || undefined;
  const me = useWhoami().data;
  const stranger = !membershipId && me !== undefined && !me.units.some(({ status }) => status === 'active');
  const unchosen = !membershipId && me !== undefined && mustChoose(me);
  const read = useRead(
    ['dues', 'mine', membershipId ?? me?.actingFor ?? null],
    () => cloud.dues.mine({ membershipId }),
    {
      enabled: me !== undefined && !stranger && !unchosen,
    },
  );
  usePullToRefresh();
  const apply = to('membership/apply');
  return (
    <Page title={t('title')}>
      {unchosen ? (
        <ChooseFirst />
      ) : stranger ? (
        <EmptyState icon="money" action={apply && t('apply')} onAction={apply}>
          {t('stranger')}
        </EmptyState>
      ) : (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(mine) => (
            <>
              <Section title={t('bills')} />
              {mine.bills.length === 0 ? (
                <EmptyState icon="money">{t('noBills')}</EmptyState>
              ) : (
                mine.bills.map((bill) => <Bill key={bill.id} bill={bill} />)
              )}
              <OwnStandard mine={mine} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
