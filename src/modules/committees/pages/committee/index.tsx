import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { EmptyState } from '@/components/empty-state';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Page } from '@/components/page';
import { go, goInstead } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useCommitteesText } from '../../text';
import type { Member } from '../../types';
import { Head } from './head';
import { EndSheet } from './end-sheet';

definePageConfig({ navigationBarTitleText: '专业委员会', enablePullDownRefresh: true });

/** One committee (`?id=`): its staff, its decisions and its members. */
export default function CommitteePage() {
  const t = useCommitteesText('one');
  const id = useRouter().params.id ?? '';
  const [ending, setEnding] = useState<Member | null>(null);
  if (id === '')
    return (
      <Page title={t('title')}>
        <EmptyState icon="people" action={t('toList')} onAction={() => goInstead('committees/committees')}>
          {t('missing')}
        </EmptyState>
      </Page>
    );
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      queryKey={['committees', 'show', id]}
      read={(cursor, q) => cloud.committees.show({ committeeId: id, q, cursor })}
      head={(shown) => <Head shown={shown} />}
      row={(member, { mayKeep }) => (
        <Card kind="list">
          <ListRow
            title={member.name}
            note={[member.memberNo, member.since ? t('since', { day: dateText(member.since) }) : t('kept')].join(' · ')}
            onTap={() => go('membership/member', { id: member.id })}
          />
          {mayKeep && member.placeId && (
            <ListRow title={t('end')} label={`${t('end')}，${member.name}`} onTap={() => setEnding(member)} />
          )}
        </Card>
      )}
      empty={{ icon: 'people', words: t('noMembers') }}
    >
      {ending && <EndSheet member={ending} onClose={() => setEnding(null)} />}
    </ListPage>
  );
}
