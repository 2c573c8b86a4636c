import Taro, { useRouter } from '@tarojs/taro';
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
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useDuplicatesText } from '../../text';
import { Record } from './record';

definePageConfig({ navigationBarTitleText: '合并', enablePullDownRefresh: true });

/** One merge (`?id=`): what it changed, what came along, and its undoing while that is possible. */
export default function MergePage() {
  const t = useDuplicatesText();
  const id = useRouter().params.id ?? '';
  const [undoing, setUndoing] = useState(false);
  const read = useRead(['duplicates', 'merge', id], () => cloud.duplicates.showMerge({ mergeId: id }), {
    enabled: id !== '',
  });
  usePullToRefresh();
  const until = read.data?.undoUntil;
  return (
    <Page
      title={t('merge.title')}
      action={
        read.data?.mayUndo && (
          <ActionBar note={until && t('merge.until', { day: dateText(until) })}>
            <Button kind="plain" onTap={() => setUndoing(true)}>
              {t('merge.undo')}
            </Button>
          </ActionBar>
        )
      }
    >
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
          {(merge) => <Record merge={merge} />}
        </Loaded>
      ) : (
        <EmptyState icon="people" action={t('compare.toList')} onAction={() => goInstead('duplicates/candidates')}>
          {t('merge.missing')}
        </EmptyState>
      )}
      <ReasonSheet
        open={undoing}
        onClose={() => setUndoing(false)}
        title={t('merge.undoTitle')}
        consequence={t('merge.consequence')}
        phrases={[t('merge.phrases.wrong')]}
        min={2}
        verb={t('merge.undo')}
        kept={`${id}.undo`}
        write={cloud.duplicates.undo}
        input={(reason) => ({ mergeId: id, reason })}
        onDone={({ stayed }) =>
          void Taro.showToast({
            icon: 'none',
            duration: 3000,
            title:
              stayed.length > 0
                ? t('merge.doneStayed', { fields: stayed.map((each) => t(`fields.${each}`)).join(t('and')) })
                : t('merge.done'),
          })
        }
      />
    </Page>
  );
}
