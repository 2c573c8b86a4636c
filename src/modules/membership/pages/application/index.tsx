import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useAssociation, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { CheckList } from '../../components/check-list';
import { History } from '../../components/history';
import { MaterialTiles } from '../../components/material-tiles';
import { useMembershipText } from '../../text';
import { Cancel } from './cancel';
import { Particulars } from './particulars';
import { StatusHead } from './status-head';
import './application.scss';

definePageConfig({ navigationBarTitleText: '申请进度', enablePullDownRefresh: true });

/** One application of one's own: where it stands, what to do, what has happened. `?id=`. */
export default function Application() {
  const t = useMembershipText('apply');
  const house = useText();
  const { id = '' } = useRouter().params;
  const me = useWhoami();
  const phone = useAssociation().data?.phone;
  const read = useRead(
    ['membership', 'myApplication', id],
    () => cloud.membership.myApplication({ membershipId: id }),
    {
      enabled: me.data?.signedIn !== false,
    },
  );
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('status.title')} />;
  const status = read.data?.status;
  const bar =
    status === 'returned' ? (
      <ActionBar>
        <Button onTap={() => go('membership/apply', { membershipId: id })}>{t('status.returned.fix')}</Button>
      </ActionBar>
    ) : status === 'active' ? (
      <ActionBar>
        <Button onTap={() => go('membership/card')}>{t('status.active.card')}</Button>
      </ActionBar>
    ) : undefined;
  return (
    <Page title={t('status.title')} action={bar}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'text']} />}>
        {(application) => (
          <View>
            <View className="application-name">
              <Text className="application-title">{application.name}</Text>
              <Text className="application-kind">{house(`memberKinds.${application.kind}`)}</Text>
            </View>
            <StatusHead application={application} />
            <Section title={t('status.road')} />
            <History application={application} />
            {application.materials.length > 0 && <Section title={t('status.materials')} />}
            {application.materials.length > 0 && <MaterialTiles materials={application.materials} />}
            <Section title={t('status.check')} />
            <CheckList check={application.check} />
            <Section title={t('status.form')} />
            <Particulars application={application} />
            <View className="application-more">
              {phone && (
                <Button kind="plain" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
                  {t('status.call')}
                </Button>
              )}
              {application.caseId && (application.status === 'under_review' || application.status === 'returned') && (
                <Cancel caseId={application.caseId} name={application.name} />
              )}
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  );
}
