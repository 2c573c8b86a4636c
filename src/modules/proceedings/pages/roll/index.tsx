import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { madeHere } from '@/cloud/refusal';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { ListPage } from '@/kit/list-page';
import { useProceedingsText } from '../../text';
import { Head } from './head';
import { ProxySheet } from './proxy-sheet';
import { RevokeSheet } from './revoke-sheet';
import { type Filter, filters, type Roll, type RollRow } from './roll-types';
import { Row } from './row';
import { SetRollSheet } from './set-roll-sheet';

definePageConfig({ navigationBarTitleText: '应到名册', enablePullDownRefresh: true });

/** 应到名册: who is entitled, who came, and the numbers that open their rows. */
export default function RollPage() {
  const t = useProceedingsText('roll');
  const { id: meetingId = '', presence } = useRouter().params;
  const [filter, setFilter] = useState<Filter | null>(filters.find((known) => known === presence) ?? null);
  const [setting, setSetting] = useState(false);
  const [lending, setLending] = useState(false);
  const [giver, setGiver] = useState<RollRow | null>(null);
  const [roll, setRoll] = useState<Roll | null>(null);
  const proxies = roll?.mayRecord ? roll.proxies : null;
  const entitled = roll?.quorum?.entitled ?? null;
  const bases = roll?.bases ?? [];
  if (!meetingId)
    return (
      <Page title={t('title')}>
        <ErrorState error={madeHere('LINK_INCOMPLETE')} />
      </Page>
    );
  return (
    <ListPage
      columns
      title={t('title')}
      action={
        bases.length > 0 && (
          <ActionBar>
            <Button kind={entitled ? 'plain' : 'primary'} onTap={() => setSetting(true)}>
              {t(entitled ? 'set.again' : 'set.action')}
            </Button>
            {entitled && proxies !== null && (
              <Button kind="plain" onTap={() => setLending(true)}>
                {t('proxy.action')}
              </Button>
            )}
          </ActionBar>
        )
      }
      search={t('search')}
      queryKey={['proceedings', 'roll', meetingId, filter]}
      read={(cursor, q) => cloud.proceedings.roll({ meetingId, presence: filter ?? undefined, q, cursor })}
      head={(read) => <Head roll={read} filter={filter} onFilter={setFilter} onRead={setRoll} />}
      row={(person) => <Row person={person} onProxy={() => setGiver(person)} />}
      empty={
        filter
          ? { icon: 'people', words: t('empty.filter'), action: t('empty.seeAll'), onAction: () => setFilter(null) }
          : { icon: 'people', words: t('empty.none') }
      }
    >
      <SetRollSheet
        meetingId={meetingId}
        bases={bases}
        entitled={entitled}
        open={setting}
        onClose={() => setSetting(false)}
      />
      <ProxySheet meetingId={meetingId} most={proxies ?? 1} open={lending} onClose={() => setLending(false)} />
      {giver && <RevokeSheet meetingId={meetingId} giver={giver} onClose={() => setGiver(null)} />}
    </ListPage>
  );
}
