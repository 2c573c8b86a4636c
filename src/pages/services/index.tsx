import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWhoami, type Whoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { Columns } from '@/components/columns';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { Tiles } from '@/components/tiles';
import { goTab } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { intents, servicesOf } from './catalogue';
import { Found } from './found';
import { ServiceRows } from './service-rows';

definePageConfig({ navigationBarTitleText: '服务', enablePullDownRefresh: true });

const Intents = ({ me }: { me: Whoami }) => {
  const t = useText();
  const shown = intents
    .map((intent) => ({ ...intent, services: servicesOf(intent, me) }))
    .filter(({ services }) => services.length > 0);
  if (shown.length === 0)
    return (
      <EmptyState icon="grid" action={t('meetings.toHome')} onAction={() => goTab('home')}>
        {t('services.none')}
      </EmptyState>
    );
  return (
    <Columns>
      {shown.map(({ name, who, services }) => (
        <View key={name}>
          <Section title={t(`services.intents.${name}`)} note={t(`services.who.${who}`)} />
          {services.length > 1 ? (
            <Tiles
              tiles={services.map((service) => ({
                icon: service.icon,
                label: t(`services.names.${service.name}`),
                onTap: service.open,
              }))}
            />
          ) : (
            <ServiceRows services={services} />
          )}
        </View>
      ))}
    </Columns>
  );
};

/** 服务: what people come for, by what they want, found by the words they use. */
export default function Services() {
  const t = useText();
  const me = useWhoami();
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  usePullToRefresh();
  useTabBar(me.data?.unread);
  return (
    <Page wide title={t('tabs.services')}>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('services.search')} />
      <Loaded read={me} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {(who) => (q ? <Found q={q} me={who} /> : <Intents me={who} />)}
      </Loaded>
    </Page>
  );
}
