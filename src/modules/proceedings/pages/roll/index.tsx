import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { madeHere } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ErrorState } from '@/components/error-state';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { useSettled } from '@/hooks/settled';
import { useProceedingsText } from '../../text';
import { Empty } from './empty';
import { Head } from './head';
import { type Filter, filters, type Roll } from './roll-types';
import { Row } from './row';
import { SetRollSheet } from './set-roll-sheet';

definePageConfig({ navigationBarTitleText: '应到名册', enablePullDownRefresh: true });

/** 应到名册: who is entitled, who came, and the numbers that open their rows. */
export default function RollPage() {
  const t = useProceedingsText('roll');
  const { id: meetingId = '', presence } = useRouter().params;
  const [filter, setFilter] = useState<Filter | null>(filters.find((known) => known === presence) ?? null);
  const [typed, setTyped] = useState('');
  const [setting, setSetting] = useState(false);
  const [roll, setRoll] = useState<Roll | null>(null);
  const entitled = roll?.quorum?.entitled ?? null;
  const bases = roll?.bases ?? [];
  const q = useSettled(typed.trim());
  usePullToRefresh();
  const seeAll = () => {
    setTyped('');
    setFilter(null);
  };
  if (!meetingId)
    return (
      <Page title={t('title')}>
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      </Page>
    );
  return (
    <Page
      title={t('title')}
      action={
        bases.length > 0 && (
          <ActionBar>
            <Button kind={entitled ? 'plain' : 'primary'} onTap={() => setSetting(true)}>
              {t(entitled ? 'set.again' : 'set.action')}
            </Button>
          </ActionBar>
        )
      }
    >
      <SearchBar value={typed} onChange={setTyped} placeholder={t('search')} />
      <InfiniteList
        queryKey={['proceedings', 'roll', meetingId, filter, q]}
        read={(cursor) =>
          cloud.proceedings.roll({ meetingId, presence: filter ?? undefined, q: q || undefined, cursor })
        }
        head={(read) => <Head roll={read} filter={filter} onFilter={setFilter} onRead={setRoll} />}
        row={(person) => <Row person={person} />}
        empty={<Empty filter={filter} q={q} onAll={seeAll} />}
      />
      <SetRollSheet
        meetingId={meetingId}
        bases={bases}
        entitled={entitled}
        open={setting}
        onClose={() => setSetting(false)}
      />
    </Page>
  );
}
