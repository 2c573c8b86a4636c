import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useParametersText } from '../../text';
import { Filters, type Only } from './filters';
import { ParameterRow } from './parameter-row';
import './parameters.scss';

definePageConfig({ navigationBarTitleText: '规则与参数', enablePullDownRefresh: true });

/** 规则与参数: what the association works by, with where it comes from. */
export default function ParametersPage() {
  const t = useParametersText('list');
  const [only, setOnly] = useState<Only>('all');
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      filters={
        only === 'all' && (
          <Card kind="list">
            <ListRow
              icon="calendar"
              title={t('calendar')}
              note={t('calendarNote')}
              onTap={() => go('parameters/calendar')}
            />
          </Card>
        )
      }
      queryKey={['parameters', 'list', only]}
      read={(cursor, q) => cloud.parameters.list({ q, only: only === 'all' ? undefined : only, cursor })}
      head={({ counts }) => <Filters counts={counts} only={only} onOnly={setOnly} />}
      row={(parameter, _first, before) => <ParameterRow parameter={parameter} before={before} />}
      empty={{ icon: 'settings', words: t('noneShown'), action: t('seeAll'), onAction: () => setOnly('all') }}
    >
      <Text className="parameters-note">{t('note')}</Text>
    </ListPage>
  );
}
