import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { ListRow } from '@/components/list-row';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { go } from '@/hooks/go';
import { useSettled } from '@/hooks/settled';
import { useParametersText } from '../../text';
import { Filters, type Only } from './filters';
import { ParameterRow } from './parameter-row';
import './parameters.scss';

definePageConfig({ navigationBarTitleText: '规则与参数', enablePullDownRefresh: true });

/** 规则与参数: what the association works by, with where it comes from. */
export default function ParametersPage() {
  const t = useParametersText('list');
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState<Only>('all');
  const q = useSettled(typed.trim());
  usePullToRefresh();
  const seeAll = () => {
    setTyped('');
    setOnly('all');
  };
  return (
    <Page title={t('title')} className="parameters">
      <SearchBar value={typed} onChange={setTyped} placeholder={t('search')} />
      {!q && only === 'all' && (
        <Card kind="list">
          <ListRow
            icon="calendar"
            title={t('calendar')}
            note={t('calendarNote')}
            onTap={() => go('parameters/calendar')}
          />
        </Card>
      )}
      <InfiniteList
        queryKey={['parameters', 'list', q, only]}
        read={(cursor) => cloud.parameters.list({ q: q || undefined, only: only === 'all' ? undefined : only, cursor })}
        head={({ counts }) => <Filters counts={counts} only={only} onOnly={setOnly} />}
        row={(parameter, before) => <ParameterRow parameter={parameter} before={before} />}
        empty={
          <EmptyState icon={q ? 'search' : 'settings'} action={t('seeAll')} onAction={seeAll}>
            {q ? t('none', { q }) : t('noneShown')}
          </EmptyState>
        }
      />
      <Text className="parameters-note">{t('note')}</Text>
    </Page>
  );
}
