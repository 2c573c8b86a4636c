import { View } from '@tarojs/components';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { Units } from '@/parts/identity/units';
import { Display } from './display';
import { Person } from './person';

definePageConfig({ navigationBarTitleText: '我的', enablePullDownRefresh: true });

export default function Mine() {
  const t = useText();
  const me = useWhoami();
  usePullToRefresh();
  useTabBar(me.data?.unread);
  const rows = [
    {
      icon: 'bell',
      title: t('mine.inbox'),
      value: me.data?.unread ? String(me.data.unread) : undefined,
      onTap: to('notices/inbox'),
    },
    { icon: 'form', title: t('mine.applications'), value: undefined, onTap: to('membership/applications') },
    { icon: 'desk', title: t('mine.deskSessions'), value: undefined, onTap: to('identity/sessions') },
    { icon: 'clock', title: t('mine.reminders'), value: undefined, onTap: to('notices/reminders') },
    { icon: 'person', title: t('mine.data'), value: undefined, onTap: to('privacy/mine') },
    { icon: 'shield', title: t('mine.consents'), value: undefined, onTap: to('identity/consents') },
  ] as const;
  const reachable = rows.filter(({ onTap }) => onTap);
  return (
    <Page wide title={t('tabs.mine')}>
      <Columns>
        <Loaded read={me} skeleton={<Skeleton shapes={['rows', 'form']} />}>
          {(who) => (
            <View>
              <Person me={who} />
              <Units me={who} />
              {who.signedIn && reachable.length > 0 && (
                <Card kind="list">
                  {reachable.map((row) => (
                    <ListRow key={row.icon} {...row} />
                  ))}
                </Card>
              )}
            </View>
          )}
        </Loaded>
        <Display />
      </Columns>
    </Page>
  );
}
