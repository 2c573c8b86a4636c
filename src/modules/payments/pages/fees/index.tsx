import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePaymentsText } from '../../text';
import type { ListedFee, WaitingFee } from '../../types';
import { FeeCard } from './fee-card';
import { ProposeSheet } from './propose-sheet';

definePageConfig({ navigationBarTitleText: '收费公示', enablePullDownRefresh: true });

type Opened = { propose: ListedFee | null } | { publish: WaitingFee } | { refuse: WaitingFee } | { end: ListedFee };

/** 收费公示清单: for everybody to see, kept by two persons. */
export default function FeesPage() {
  const t = usePaymentsText('fees');
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const read = useRead(['payments', 'fees'], () => cloud.payments.fees({}));
  usePullToRefresh();
  const done = () => {
    close();
    void Taro.showToast({ icon: 'none', title: t('done') });
  };
  const decide = useWrite(cloud.payments.decideFee, { onDone: done });
  const withdraw = useWrite(cloud.payments.withdrawFee, { onDone: done });
  const end = useWrite(cloud.payments.endFee, { onDone: done });
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayPropose && (
          <ActionBar>
            <Button onTap={() => setOpened({ propose: null })}>{t('propose')}</Button>
          </ActionBar>
        )
      }
    >
      <Text>{t('note')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows, proposed, mayPropose }) => (
          <>
            {proposed.length > 0 && <Section title={t('waiting')} />}
            {proposed.map((fee) => (
              <FeeCard key={fee.id} fee={fee}>
                {fee.proposedBy && <Text className="fee-by">{t('by', { name: fee.proposedBy })}</Text>}
                {fee.mayDecide && (
                  <Button small onTap={() => setOpened({ publish: fee })}>
                    {t('publish')}
                  </Button>
                )}
                {fee.mayDecide && (
                  <Button small kind="plain" onTap={() => setOpened({ refuse: fee })}>
                    {t('refuse')}
                  </Button>
                )}
                {fee.own && (
                  <Button small kind="plain" busy={withdraw.busy} onTap={() => withdraw.run({ feeId: fee.id })}>
                    {t('withdraw')}
                  </Button>
                )}
              </FeeCard>
            ))}
            {rows.length === 0 && <EmptyState icon="money">{t('empty')}</EmptyState>}
            {rows.map((fee) => (
              <FeeCard key={fee.id} fee={fee}>
                {mayPropose && (
                  <Button small kind="plain" onTap={() => setOpened({ propose: fee })}>
                    {t('change')}
                  </Button>
                )}
                {mayPropose && fee.until === null && (
                  <Button small kind="quiet" onTap={() => setOpened({ end: fee })}>
                    {t('end')}
                  </Button>
                )}
              </FeeCard>
            ))}
          </>
        )}
      </Loaded>
      {opened && 'propose' in opened && <ProposeSheet former={opened.propose} onClose={close} />}
      {opened && 'publish' in opened && (
        <Confirm
          open
          title={t('publishTitle')}
          consequence={t('publishWords', { day: opened.publish.from })}
          action={t('publish')}
          busy={decide.busy}
          error={decide.sentence}
          onConfirm={() => decide.run({ feeId: opened.publish.id, verdict: 'publish', reason: '' })}
          onCancel={close}
        />
      )}
      {opened && 'refuse' in opened && (
        <ReasonSheet
          open
          onClose={close}
          title={t('refuseTitle')}
          consequence={t('refuseWords')}
          verb={t('refuse')}
          min={4}
          kept={`refuseFee.${opened.refuse.id}`}
          write={cloud.payments.decideFee}
          input={(reason) => ({ feeId: opened.refuse.id, verdict: 'refuse' as const, reason })}
          done={() => t('done')}
        />
      )}
      {opened && 'end' in opened && (
        <Confirm
          open
          title={t('endTitle')}
          consequence={t('endWords')}
          action={t('end')}
          danger
          busy={end.busy}
          error={end.sentence}
          onConfirm={() => end.run({ feeId: opened.end.id, lastDay: today() })}
          onCancel={close}
        />
      )}
    </Page>
  );
}
