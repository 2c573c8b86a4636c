import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { goTab } from '@/hooks/go';
import { dayText, instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { usePrivacyText } from '../../text';
import { RequestSheet } from './request-sheet';

definePageConfig({ navigationBarTitleText: '更正请求', enablePullDownRefresh: true });

export type Row = Awaited<ReturnType<typeof cloud.privacy.requests>>['rows'][number];

/** What people ask to have corrected, for the secretariat. `?id=` opens one. */
export default function Requests() {
  const t = usePrivacyText();
  const { params } = useRouter();
  const [shown, setShown] = useState<'open' | 'closed'>('open');
  const [chosen, setChosen] = useState<Row | null>(null);
  const [wanted, setWanted] = useState(params.id);
  const open = shown === 'open';
  return (
    <ListPage
      title={t('requests.title')}
      filters={
        <Segments
          label={t('requests.show')}
          choices={[
            { value: 'open', label: t('requests.open') },
            { value: 'closed', label: t('requests.closed') },
          ]}
          value={shown}
          onChange={setShown}
        />
      }
      queryKey={['privacy', 'requests', shown]}
      read={async (cursor) => {
        const page = await cloud.privacy.requests({ open, cursor });
        const named = page.rows.find(({ id }) => id === wanted);
        if (named) setChosen(named);
        setWanted(undefined);
        return page;
      }}
      row={(row) => (
        <Card kind="list">
          <ListRow
            title={row.personName ?? t('requests.nameless')}
            note={`${open ? t('requests.row', { about: row.about, day: dayText(row.dueOn) }) : t('requests.closedRow', { about: row.about, at: row.answeredAt ? instantText(row.answeredAt) : '' })} · ${row.words}`}
            value={open ? undefined : t(`corrections.states.${row.state}`)}
            onTap={() => setChosen(row)}
          />
        </Card>
      )}
      empty={{
        icon: 'tick',
        words: t(open ? 'requests.empty' : 'requests.emptyClosed'),
        action: t('requests.home'),
        onAction: () => goTab('home'),
      }}
    >
      <RequestSheet key={chosen?.id} row={chosen} onClose={() => setChosen(null)} />
    </ListPage>
  );
}
