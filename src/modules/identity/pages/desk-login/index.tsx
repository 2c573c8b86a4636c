import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useWhoami } from '@/cloud/reads';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { decoded } from '@/hooks/decoded';
import { goTab } from '@/hooks/go';
import { useIdentityText } from '../../text';
import { CodeCard } from './code-card';
import { comeBack } from './come-back';
import { deviceOf } from './this-device';
import { usePairing } from './use-pairing';
import { Ways } from './ways';
import './desk-login.scss';

definePageConfig({ navigationBarTitleText: '用手机登录' });
/** Only a browser has to ask a phone who sits before it. */
export const browserOnly = true;

const Asking = ({ why, onSession }: { why: string | undefined; onSession: () => void }) => {
  const t = useIdentityText('desk');
  const device = deviceOf(navigator.userAgent);
  const { pairing, outcome, stalled, ask, starting, fault, sentence } = usePairing(device, onSession);
  const scanning = outcome === 'waiting' && (!pairing || pairing.miniCode !== null);
  if (fault && !pairing) return <ErrorState error={fault} onRetry={ask} />;
  return (
    <View className="desk-login">
      <View className="desk-login-head">
        <Text className="desk-login-title">{scanning ? t('login.head') : t('login.title')}</Text>
        <Text className="desk-login-lead">{t(why === 'ended' ? 'login.ended' : 'login.lead')}</Text>
      </View>
      <View className="desk-login-columns">
        <CodeCard {...{ pairing, outcome, stalled, starting, sentence }} onAgain={ask} />
        {outcome === 'waiting' && <Ways device={device} scannable={scanning} />}
      </View>
      <Button kind="quiet" onTap={() => goTab('home')}>
        {t('login.later')}
      </Button>
    </View>
  );
};

/** In a browser only: shows a code that a phone confirms, then returns to where a person was needed. */
export default function DeskLogin() {
  const t = useIdentityText('desk');
  const me = useWhoami();
  const { back, why } = useRouter().params;
  const returning = () => comeBack(back ? decoded(back) : undefined);
  return (
    <Page title={t('login.title')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['text', 'form']} />}>
        {(who) =>
          who.signedIn ? (
            <EmptyState icon="tick" action={t('login.goOn')} onAction={returning}>
              {t('login.already')}
            </EmptyState>
          ) : (
            <Asking why={why} onSession={returning} />
          )
        }
      </Loaded>
    </Page>
  );
}
