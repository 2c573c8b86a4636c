import { View } from '@tarojs/components';
import { actingUnit, isSecretariat, isStaff, useAssociation, useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { Meetings } from './meetings';
import { Membership } from './membership';
import { Todos } from './todos';
import { Visitor } from './visitor';
import { Workbench } from './workbench';

definePageConfig({ navigationBarTitleText: '会馆', enablePullDownRefresh: true });

export default function Home() {
  const t = useText();
  const association = useAssociation();
  const me = useWhoami();
  usePullToRefresh();
  useTabBar(me.data?.unread);
  return (
    <Page title={association.data?.shortName ?? t('app')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['member', 'rows']} />}>
        {(who) => {
          const unit = actingUnit(who);
          const staff = isStaff(who);
          return (
            <View>
              {staff && <Workbench />}
              {unit?.status === 'active' && <Membership unit={unit} />}
              {who.signedIn && <Meetings staff={isSecretariat(who)} />}
              {who.signedIn && <Todos unread={who.unread} quiet={!staff && who.units.length === 0} />}
              {!staff && unit?.status !== 'active' && (
                <Visitor applying={who.units.length > 0} association={association} signedIn={who.signedIn} />
              )}
            </View>
          );
        }}
      </Loaded>
    </Page>
  );
}
