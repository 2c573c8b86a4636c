import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { unbroken } from '@/components/unbroken';
import { go, to } from '@/hooks/go';
import { dayOfInstant } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { DraftList } from '../../components/draft-list';
import { statusTone } from '../../components/status-tone';
import { useDrafts } from '../../components/use-drafts';
import { useMembershipText } from '../../text';

definePageConfig({ navigationBarTitleText: '我的申请', enablePullDownRefresh: true });

/** What was begun, and what was sent and became of it. */
export default function Applications() {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const house = useText();
  const me = useWhoami();
  const drafts = useDrafts().rows;
  const sent = useRead(['membership', 'myApplications'], () => cloud.membership.myApplications({}));
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('list.title')} />;
  return (
    <Page title={t('list.title')}>
      <DraftList title={t('list.drafts')} onOpen={(wanted) => go('membership/apply', { ...wanted })} />
      <Loaded read={sent} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) => (
          <View>
            {rows.length > 0 && <Section title={t('list.sent')} />}
            {rows.length > 0 && (
              <Card kind="list">
                {rows.map(({ id, name, kind, status, submittedAt }) => (
                  <ListRow
                    key={id}
                    title={name}
                    note={unbroken(
                      `${house(`memberKinds.${kind}`)} · ${t('list.submitted', { day: dayOfInstant(submittedAt) })}`,
                    )}
                    extra={<Chip tone={statusTone(status)}>{terms(`statuses.${status}`)}</Chip>}
                    onTap={() => go('membership/application', { id })}
                  />
                ))}
              </Card>
            )}
            {rows.length + drafts.length === 0 && (
              <EmptyState action={t('list.begin')} onAction={to('membership/apply')}>
                {t('list.empty')}
              </EmptyState>
            )}
          </View>
        )}
      </Loaded>
    </Page>
  );
}
