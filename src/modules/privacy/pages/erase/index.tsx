import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { usePrivacyText } from '../../text';
import { Gone } from './gone';
import { Plan } from './plan';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '注销账号', enablePullDownRefresh: true });

/** What closing the account does, shown before it is asked for; then a confirmation of its own, and the receipt. */
export default function Erase() {
  const t = usePrivacyText();
  const me = useWhoami();
  const [receipt, setReceipt] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const read = useRead(['privacy', 'erasurePlan'], () => cloud.privacy.erasurePlan({}), { enabled: receipt === null });
  const write = useWrite(cloud.privacy.erase, {
    onDone: (done) => {
      setAsking(false);
      setReceipt(done.receipt);
    },
    onRefused: () => void read.refetch(),
  });
  usePullToRefresh();
  if (receipt) return <Gone receipt={receipt} />;
  if (me.data?.signedIn === false) return <SignInFirst title={t('erase.title')} />;
  const plan = read.data;
  const ready = plan && plan.holdings.length > 0 && plan.obstacles.length === 0;
  return (
    <Page
      title={t('erase.title')}
      action={
        ready && (
          <ActionBar>
            <Button kind="danger" onTap={() => setAsking(true)}>
              {t('erase.ask')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {(found) =>
          found.holdings.length === 0 ? (
            <EmptyState icon="person">{t('erase.none')}</EmptyState>
          ) : (
            <View>
              <Text className="privacy-lead">{t('erase.lead')}</Text>
              <Plan plan={found} />
            </View>
          )
        }
      </Loaded>
      <Confirm
        open={asking}
        danger
        title={t('erase.sureTitle')}
        consequence={t('erase.sureConsequence')}
        action={t('erase.sure')}
        keep={t('erase.keep')}
        busy={write.busy}
        error={write.sentence}
        onConfirm={() => plan && write.run({ seen: plan.seen, sure: true })}
        onCancel={() => (write.reset(), setAsking(false))}
      />
    </Page>
  );
}
