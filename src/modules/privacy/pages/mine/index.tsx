import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go, to } from '@/hooks/go';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { usePrivacyText } from '../../text';
import { Copies } from './copies';
import './mine.scss';

definePageConfig({ navigationBarTitleText: '我的资料', enablePullDownRefresh: true });

/** All that is held about whoever reads, by module, and what he may do about it. */
export default function MyData() {
  const t = usePrivacyText();
  const me = useWhoami();
  const read = useRead(['privacy', 'mine'], () => cloud.privacy.mine({}));
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('mine.title')} />;
  return (
    <Page wide title={t('mine.title')}>
      <Text className="privacy-lead">{t('mine.lead')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {({ groups, looks }) => (
          <Columns>
            <View>
              <Card kind="list">
                <ListRow
                  icon="eye"
                  title={t('mine.looks')}
                  value={t('mine.looksCount', { count: looks })}
                  onTap={to('privacy/looks')}
                />
                <ListRow
                  icon="shield"
                  title={t('mine.consents')}
                  note={t('mine.consentsNote')}
                  onTap={to('identity/consents')}
                />
                <ListRow
                  icon="edit"
                  title={t('mine.corrections')}
                  note={t('mine.correctionsNote')}
                  onTap={to('privacy/corrections')}
                />
                <ListRow icon="trash" title={t('mine.leave')} note={t('mine.leaveNote')} onTap={to('privacy/erase')} />
              </Card>
              <Copies />
            </View>
            <View>
              {groups.length === 0 && <EmptyState icon="person">{t('mine.empty')}</EmptyState>}
              {groups.map(({ module, title, holdings }) => (
                <View key={module}>
                  <Section title={title} />
                  <Card kind="list">
                    {holdings.map(({ key, title: name, why, count }) => (
                      <ListRow
                        key={key}
                        title={name}
                        note={why}
                        value={t('mine.count', { count })}
                        onTap={() => go('privacy/holding', { key })}
                      />
                    ))}
                  </Card>
                </View>
              ))}
            </View>
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}
