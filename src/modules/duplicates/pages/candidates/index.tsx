import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { decoded } from '@/hooks/decoded';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useDuplicatesText } from '../../text';
import { PairCard } from './pair-card';
import './candidates.scss';

definePageConfig({ navigationBarTitleText: '重复档案', enablePullDownRefresh: true });

const choices = ['open', 'possible', 'apart'] as const;
const empties = { open: 'empty', possible: 'emptyPossible', apart: 'emptyApart' } as const;

/** 重复档案: files that may be of one member, each pair with what speaks for it; `?q=` those of one name. */
export default function CandidatesPage() {
  const t = useDuplicatesText('list');
  const { q: sought } = useRouter().params;
  const [show, setShow] = useState<(typeof choices)[number]>('open');
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      sought={sought && decoded(sought)}
      filters={
        <>
          <Segments
            label={t('show')}
            choices={choices.map((value) => ({ value, label: t(value) }))}
            value={show}
            onChange={setShow}
          />
          <Card kind="list">
            <ListRow icon="list" title={t('merges')} note={t('mergesNote')} onTap={() => go('duplicates/merges')} />
          </Card>
        </>
      }
      queryKey={['duplicates', 'candidates', show]}
      read={(cursor, q) => cloud.duplicates.candidates({ show, q, cursor })}
      keyOf={({ first, second }) => first.id + second.id}
      head={({ total }) =>
        total !== null && total > 0 && <Text className="pair-total">{t('total', { count: total })}</Text>
      }
      row={(pair) => <PairCard pair={pair} />}
      empty={{
        icon: 'people',
        words: t(empties[show]),
        action: t(show === 'open' ? 'toMembers' : 'toOpen'),
        onAction: () => (show === 'open' ? go('workbench/members') : setShow('open')),
      }}
    />
  );
}
