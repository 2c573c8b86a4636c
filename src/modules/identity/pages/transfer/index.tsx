import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { ActionBar } from '@/components/action-bar';
import { useIdentityText } from '../../text';
import { Acts } from './acts';
import { Account } from './account';
import { Proof } from './proof';
import { Standing } from './standing';
import './transfer.scss';

definePageConfig({ navigationBarTitleText: '换绑', enablePullDownRefresh: true });

/** One page for whoever asks for an account, whose account it is, and who decides. `?id=`. */
export default function TransferPage() {
  const t = useIdentityText('account');
  const { id = '' } = useRouter().params;
  const me = useWhoami();
  const read = useRead(['identity', 'transfer', id], () => cloud.identity.transfer({ transferId: id }), {
    enabled: me.data?.signedIn !== false,
  });
  const undoing = undo.use() && <UndoBar here={id} />;
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('transfer.title')} />;
  const { may } = read.data ?? {};
  const acts = may && (may.decide || may.object || may.withdraw);
  return (
    <Page
      title={t('transfer.title')}
      action={
        read.data && acts ? <Acts transfer={read.data} above={undoing} /> : undoing && <ActionBar above={undoing} />
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'text']} />}>
        {(transfer) => (
          <View>
            <Standing transfer={transfer} />
            <Account transfer={transfer} />
            <Proof transfer={transfer} />
          </View>
        )}
      </Loaded>
    </Page>
  );
}
