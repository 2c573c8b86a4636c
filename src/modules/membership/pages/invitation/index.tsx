import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goTab } from '@/hooks/go';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useMembershipText } from '../../text';
import { Accepted, type Acceptance } from './accepted';
import { InvitationView } from './invitation-view';
import './invitation.scss';

definePageConfig({ navigationBarTitleText: '请你做代表', enablePullDownRefresh: true });

/** Who asks the reader to represent it (`?id=` one of them, else all): what it means, and the answer. */
export default function Invitations() {
  const t = useMembershipText('members');
  const id = useRouter().params.id ?? '';
  const me = useWhoami();
  const read = useRead(['membership', 'invitations'], () => cloud.membership.invitations({}), {
    enabled: me.data?.signedIn === true,
  });
  const [accepted, setAccepted] = useState<Acceptance | null>(null);
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('invitation.title')} />;
  return (
    <Page title={t('invitation.title')}>
      {accepted && <Accepted acceptance={accepted} />}
      {!accepted && (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {({ rows }) => {
            const shown = rows.filter((each) => !id || each.id === id);
            return shown.length === 0 ? (
              <EmptyState icon="people" action={t('invitation.home')} onAction={() => goTab('home')}>
                {t('invitation.none')}
              </EmptyState>
            ) : (
              <>
                {shown.map((each) => (
                  <InvitationView key={each.id} invitation={each} onAccepted={setAccepted} />
                ))}
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}
