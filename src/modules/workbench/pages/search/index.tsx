import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { Skeleton } from '@/components/skeleton';
import { useSettled } from '@/hooks/settled';
import { useWorkbenchText } from '../../text';
import { Before } from './before';
import { Hits } from './hits';
import { recentWords } from './recent-words';

definePageConfig({ navigationBarTitleText: '搜索' });

/** Members, meetings and documents in one field, for who holds an office. */
export default function SearchPage() {
  const t = useWorkbenchText('search');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const read = useRead(['workbench', 'search', q], () => cloud.workbench.search({ q }), { enabled: q !== '' });
  return (
    <Page title={t('title')}>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('placeholder')} focus />
      {q === '' ? (
        <Before onPick={setTyped} />
      ) : (
        <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
          {({ members, meetings, documents }) =>
            members.length + meetings.length + documents.length === 0 ? (
              <EmptyState icon="search" action={t('other')} onAction={() => setTyped('')}>
                {t('none', { q })}
              </EmptyState>
            ) : (
              <View>
                <Hits title={t('members')} rows={members} onOpen={() => recentWords.add(q)} />
                <Hits title={t('meetings')} rows={meetings} onOpen={() => recentWords.add(q)} />
                <Hits title={t('documents')} rows={documents} onOpen={() => recentWords.add(q)} />
              </View>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
