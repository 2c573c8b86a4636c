import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go, to } from '@/hooks/go';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { DraftList } from '../../components/draft-list';
import { useDrafts } from '../../components/use-drafts';
import { useMembershipText } from '../../text';

definePageConfig({ navigationBarTitleText: '草稿', enablePullDownRefresh: true });

/** What was begun and not sent. */
export default function Drafts() {
  const t = useMembershipText('apply');
  const me = useWhoami();
  const { rows, read } = useDrafts();
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('drafts.title')} />;
  return (
    <Page title={t('drafts.title')}>
      <DraftList title={t('list.drafts')} onOpen={(wanted) => go('membership/apply', { ...wanted })} />
      {rows.length === 0 && (
        <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
          {() => (
            <EmptyState action={t('list.begin')} onAction={to('membership/apply')}>
              {t('drafts.empty')}
            </EmptyState>
          )}
        </Loaded>
      )}
    </Page>
  );
}
