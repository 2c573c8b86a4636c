import { Text, View } from '@tarojs/components';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Icon } from '@/components/icon';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { goTab, to } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { wanted } from '../meetings/segments';
import { catalogue, type Service } from './catalogue';
import './services.scss';

definePageConfig({ navigationBarTitleText: '服务', enablePullDownRefresh: true });

/** The meetings tab with the right list in sight, or a page that this build contains. */
const opening = ({ page, word }: Service) => {
  if (page !== 'meetings') return to(page);
  return () => {
    wanted.set(word === 'running' ? 'running' : 'upcoming');
    goTab(page);
  };
};

export default function Services() {
  const t = useText();
  const me = useWhoami();
  usePullToRefresh();
  useTabBar(me.data?.unread);
  return (
    <Page title={t('tabs.services')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {(who) => {
          const groups = catalogue
            .filter((group) => group.open(who))
            .map((group) => ({ ...group, services: group.services.filter((service) => opening(service)) }))
            .filter((group) => group.services.length > 0);
          if (groups.length === 0)
            return (
              <EmptyState icon="grid" action={t('meetings.toHome')} onAction={() => goTab('home')}>
                {t('services.none')}
              </EmptyState>
            );
          return groups.map((group) => (
            <View key={group.word}>
              <Section title={t(`services.${group.word}`)} />
              <Card className="services">
                {group.services.map((service) => {
                  const { page, icon, word } = service;
                  return (
                    <Tap key={page} className="service" label={t(`services.${word}`)} onTap={opening(service)}>
                      <View className="service-mark">
                        <Icon name={icon} />
                      </View>
                      <Text className="service-word">{t(`services.${word}`)}</Text>
                    </Tap>
                  );
                })}
              </Card>
            </View>
          ));
        }}
      </Loaded>
    </Page>
  );
}
