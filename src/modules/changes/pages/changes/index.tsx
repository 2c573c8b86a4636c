import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { ChangeRow } from '../../change-row';
import { useChangesText } from '../../text';

definePageConfig({ navigationBarTitleText: '单位变更', enablePullDownRefresh: true });

const choices = ['open', 'all'] as const;

/** 单位变更, for whoever keeps the register; `?membershipId=` for one member. */
export default function ChangesPage() {
  const t = useChangesText('list');
  const { membershipId } = useRouter().params;
  const [show, setShow] = useState<(typeof choices)[number]>(membershipId ? 'all' : 'open');
  const enters = useWhoami().data?.offices.some(({ office }) => office === 'clerk' || office === 'director') ?? false;
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      action={
        enters && (
          <ActionBar>
            <Button kind="plain" onTap={() => go('changes/report', { membershipId, as: 'secretariat' })}>
              {t('enter')}
            </Button>
          </ActionBar>
        )
      }
      filters={
        <Segments
          label={t('show')}
          choices={choices.map((value) => ({ value, label: t(value) }))}
          value={show}
          onChange={setShow}
        />
      }
      queryKey={['changes', 'list', show, membershipId ?? '']}
      read={(cursor, q) => cloud.changes.list({ show, membershipId, q, cursor })}
      row={(change) => <ChangeRow change={change} />}
      empty={
        show === 'open'
          ? { icon: 'building', words: t('empty'), action: t('seeAll'), onAction: () => setShow('all') }
          : { icon: 'building', words: t('emptyAll') }
      }
    />
  );
}
