import { Text, View } from '@tarojs/components';
import { actingUnit, useWhoami } from '@/cloud/reads';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { to } from '@/hooks/go';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { mustChoose } from '@/parts/identity/choose-unit';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useMembershipText } from '../../text';
import { CodeCard } from './code-card';
import { SwitchUnit } from './switch-unit';
import { useBrightness } from './use-brightness';
import { useCode } from './use-code';
import './card.scss';

definePageConfig({ navigationBarTitleText: '会员码' });

/** The member code, to be shown and scanned. */
export default function Card() {
  const t = useMembershipText('apply');
  const me = useWhoami();
  const member = me.data ? actingUnit(me.data)?.status === 'active' : false;
  const { read, expired } = useCode(member);
  useBrightness();
  if (me.data?.signedIn === false) return <SignInFirst title={t('card.title')} />;
  const applying = (me.data?.units.length ?? 0) > 0;
  return (
    <Page title={t('card.title')}>
      <Loaded read={me} skeleton={<Skeleton shapes={['member', 'text']} />}>
        {(who) =>
          mustChoose(who) ? (
            <ChooseFirst />
          ) : member ? (
            <View>
              {read.data && <CodeCard card={read.data} expired={expired} failed={read.isError} />}
              {!read.data && read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
              {!read.data && !read.error && <Skeleton shapes={['member', 'text']} />}
              <Text className="code-sees">{t('card.sees')}</Text>
              {read.data && <SwitchUnit me={who} />}
            </View>
          ) : (
            <EmptyState
              icon="card"
              action={applying ? t('card.progress') : t('card.apply')}
              onAction={applying ? to('membership/applications') : to('membership/apply')}
            >
              {t('card.none')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
