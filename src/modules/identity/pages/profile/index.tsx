import { View } from '@tarojs/components';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { Units } from '@/parts/identity/units';
import { useIdentityText } from '../../text';
import { Kept } from './kept';
import { Offices } from './offices';
import { Phone } from './phone';
import { SignOut } from './sign-out';
import { Transfers } from './transfers';

definePageConfig({ navigationBarTitleText: '个人资料', enablePullDownRefresh: true });

/** Who one is here: name, phone, units, offices, what is kept; on a computer the way out. */
export default function Profile() {
  const t = useIdentityText('account');
  const me = useWhoami();
  usePullToRefresh();
  return (
    <Page title={t('profile.title')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['form', 'rows']} />}>
        {(who) =>
          who.signedIn ? (
            <View>
              <Phone me={who} />
              <Transfers />
              <Units me={who} />
              <Offices me={who} />
              <Kept />
              {who.channel === 'desk' && <SignOut />}
            </View>
          ) : (
            <EmptyState icon="person" action={t('profile.signIn')} onAction={to('identity/desk-login')}>
              {t('profile.guest')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
