import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useStandingText } from '../../text';
import { CaseView } from './case-view';
import { DecideSheet } from './decide-sheet';
import { SaySheet } from './say-sheet';
import { StopSheet, type Stopping } from './stop-sheet';
import '../standing.scss';

definePageConfig({ navigationBarTitleText: '会籍处分', enablePullDownRefresh: true });

type Doing = 'decide' | 'state' | 'appeal' | Stopping | null;

/** One sanction (`?id=`): for the staff to decide, for the member to read and to answer. */
export default function CasePage() {
  const t = useStandingText('case');
  const id = useRouter().params.id ?? '';
  const [doing, setDoing] = useState<Doing>(null);
  const read = useRead(['standing', 'show', id], () => cloud.standing.show({ disciplineId: id }));
  usePullToRefresh();
  const shown = read.data;
  const close = () => setDoing(null);
  return (
    <Page
      title={t('title')}
      action={
        shown &&
        (shown.may.decide || shown.may.state || shown.may.appeal || shown.may.withdraw) && (
          <ActionBar>
            {shown.may.withdraw && (
              <Button kind="plain" onTap={() => setDoing('withdraw')}>
                {t('withdraw')}
              </Button>
            )}
            {shown.may.decide && (
              <Button kind="plain" onTap={() => setDoing('refuse')}>
                {t('refuse')}
              </Button>
            )}
            {shown.may.decide && <Button onTap={() => setDoing('decide')}>{t(`pass.${shown.step}`)}</Button>}
            {shown.may.state && <Button onTap={() => setDoing('state')}>{t('state')}</Button>}
            {shown.may.appeal && <Button onTap={() => setDoing('appeal')}>{t('appeal')}</Button>}
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(row) => (
          <>
            <CaseView row={row} />
            {doing === 'decide' && <DecideSheet row={row} onClose={close} />}
            {(doing === 'state' || doing === 'appeal') && <SaySheet row={row} kind={doing} onClose={close} />}
            {(doing === 'refuse' || doing === 'withdraw') && <StopSheet row={row} kind={doing} onClose={close} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
