import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useExport } from '@/cloud/use-export';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { Tick } from '@/components/tick';
import { go, goTab } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useCareText } from '../../text';
import type { Call } from '../../types';
import '../care.scss';

definePageConfig({ navigationBarTitleText: '联系会员', enablePullDownRefresh: true });

type List = 'silent' | 'anniversary';
const say = (title: string) => void Taro.showToast({ icon: 'none', title });

/** 联系会员: whom to call this month, ticked off as one goes. */
export default function CallsPage() {
  const t = useCareText('calls');
  const [list, setList] = useState<List>('silent');
  const [shown, setShown] = useState<'open' | 'called'>('open');
  const [known, setKnown] = useState({ months: 0, open: 0, called: 0 });
  const called = shown === 'called';
  const exporting = useExport(cloud.care.exportCalls, ({ rows }) => t('exported', { count: rows }));
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      filters={
        <View>
          <Segments
            label={t('list')}
            choices={[
              { value: 'silent', label: t('silent') },
              { value: 'anniversary', label: t('anniversary') },
            ]}
            value={list}
            onChange={setList}
          />
          <Segments
            label={t('show')}
            choices={[
              { value: 'open', label: t('open', { count: known.open }) },
              { value: 'called', label: t('called', { count: known.called }) },
            ]}
            value={shown}
            onChange={setShown}
          />
        </View>
      }
      action={
        <ActionBar>
          <Button kind="plain" busy={exporting.busy} onTap={() => exporting.run({ list, called })}>
            {t('export')}
          </Button>
        </ActionBar>
      }
      queryKey={['care', 'calls', list, shown]}
      read={async (cursor, q) => {
        const page = await cloud.care.calls({ list, called, cursor, ...(q ? { q } : {}) });
        if (page.counts) setKnown({ months: page.months, ...page.counts });
        return page;
      }}
      keyOf={({ membershipId }) => membershipId}
      row={(row) => <CallRow row={row} list={list} />}
      empty={{
        icon: 'phone',
        words: called ? t('emptyCalled') : t(list === 'silent' ? 'emptySilent' : 'emptyAnniversary'),
        action: t('home'),
        onAction: () => goTab('home'),
      }}
    />
  );
}

const CallRow = ({ row, list }: { row: Call; list: List }) => {
  const t = useCareText('calls');
  const { membershipId, name, memberNo, years, lastMeetingOn, lastSeenOn, reasons, calledAt, calledBy } = row;
  const tick = useWrite(cloud.care.tickCall, {
    refreshes: [['care']],
    onRefused: (error) => say(sentenceOf(error)),
  });
  const called = calledAt !== null;
  const note = [
    list === 'anniversary' && t('years', { count: years }),
    t('noMeeting', { day: lastMeetingOn ?? t('never') }),
    t('noLogin', { day: lastSeenOn ?? t('never') }),
    reasons.includes('duesLate') && t('duesLate'),
    calledAt && t('by', { by: calledBy ?? '', at: instantText(calledAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Card kind="list">
      <ListRow title={`${name} ${memberNo}`} note={note} onTap={() => go('care/member', { id: membershipId })} />
      <Tick
        checked={called}
        label={t(called ? 'untick' : 'tick', { name })}
        onChange={(checked) => tick.run({ membershipId, list, called: checked })}
      />
    </Card>
  );
};
