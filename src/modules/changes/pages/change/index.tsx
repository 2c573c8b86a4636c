import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useChangesText } from '../../text';
import { AnswerSheets, type Answering } from './answer-sheets';
import { ChangeView } from './change-view';

definePageConfig({ navigationBarTitleText: '单位变更', enablePullDownRefresh: true });

/** One change (`?id=`): what, by whom, with which papers, and its answer. */
export default function ChangePage() {
  const t = useChangesText('one');
  const id = useRouter().params.id ?? '';
  const read = useRead(['changes', 'show', id], () => cloud.changes.show({ changeId: id }), { enabled: id !== '' });
  const [answering, setAnswering] = useState<Answering>(null);
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      action={
        (read.data?.mayAnswer || read.data?.mayWithdraw) && (
          <ActionBar>
            {read.data.mayAnswer && (
              <Button kind="plain" onTap={() => setAnswering('refuse')}>
                {t('refuse')}
              </Button>
            )}
            {read.data.mayAnswer && <Button onTap={() => setAnswering('agree')}>{t('agree')}</Button>}
            {read.data.mayWithdraw && (
              <Button kind="plain" onTap={() => setAnswering('withdraw')}>
                {t('withdraw')}
              </Button>
            )}
          </ActionBar>
        )
      }
    >
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(change) => (
            <>
              <ChangeView change={change} />
              <AnswerSheets change={change} answering={answering} onClose={() => setAnswering(null)} />
            </>
          )}
        </Loaded>
      ) : (
        <EmptyState icon="building" action={t('toList')} onAction={() => goInstead('changes/changes')}>
          {t('missing')}
        </EmptyState>
      )}
    </Page>
  );
}
