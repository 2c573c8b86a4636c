import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { isSettable } from '@contracts/parameter-value';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useParametersText } from '../../text';
import { Head } from './head';
import { ProposalCard } from './proposal-card';
import { ProposeSheet } from './propose-sheet';
import { Trail } from './trail';
import { Versions } from './versions';
import './parameter.scss';

definePageConfig({ navigationBarTitleText: '参数', enablePullDownRefresh: true });

/** One parameter: what is in force and why, what waits, what was and what comes. */
export default function ParameterPage() {
  const t = useParametersText('one');
  const id = useRouter().params.id ?? '';
  const [proposing, setProposing] = useState(false);
  const read = useRead(['parameters', 'show', id], () => cloud.parameters.show({ id }));
  usePullToRefresh();
  // What a rule would find is looked at before a value of it is proposed.
  const isRule = id.startsWith('compliance.');
  const open = read.data?.proposals.find(({ state }) => state === 'open');
  return (
    <Page
      title={t('title')}
      action={
        read.data?.mayPropose && (
          <ActionBar>
            <Button onTap={() => (isRule ? go('compliance/backtest', { rule: id }) : setProposing(true))}>
              {t(isRule ? 'tryFirst' : 'propose')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {(parameter) => (
          <>
            {open && <ProposalCard parameter={parameter} proposal={open} />}
            {parameter.needsHumanCheck && (
              <NoticeBox tone="amber" icon="bang" title={t('check')} words={[t('checkWords')]} />
            )}
            <Head parameter={parameter} />
            {!isSettable(parameter.shape) && <NoticeBox tone="azure" icon="book" title={t('fixed')} />}
            <Versions parameter={parameter} />
            <Trail parameter={parameter} />
            {proposing && <ProposeSheet parameter={parameter} onClose={() => setProposing(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
