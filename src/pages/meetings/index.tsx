import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Segments } from '@/components/segments';
import { to } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { ListPage } from '@/kit/list-page';
import { MeetingRow } from '@/parts/meetings/meeting-row';
import { nextOfMine } from '@/parts/meetings/meeting-state';
import { NextMeeting } from '@/parts/meetings/next-meeting';
import { emptyOf } from './empty-of';
import { Filters, unfiltered } from './filters';
import { type Segment, segmentsFor, wanted } from './segments';

definePageConfig({ navigationBarTitleText: '会议', enablePullDownRefresh: true });

/** Meetings: what is coming, what is mine, what has been; for the secretariat what it runs. */
export default function Meetings() {
  const t = useText();
  const me = useWhoami();
  const chosen = wanted.use();
  const [filter, setFilter] = useState(unfiltered);
  useTabBar(me.data?.unread);
  const segments = segmentsFor(me.data);
  const segment: Segment = segments.includes(chosen) ? chosen : 'upcoming';
  // Drawn before the rows: what stands on top in large is not said again below.
  const onTop = { id: '' };
  const create = me.data && isSecretariat(me.data) && segment === 'running' ? to('meetings/edit') : undefined;
  const { kind, month } = filter;
  const filtered = kind !== null || month !== null;
  const guest = me.data?.signedIn === false;
  return (
    <ListPage
      title={t('tabs.meetings')}
      search={t('meetings.search')}
      action={
        create ? (
          <ActionBar>
            <Button onTap={create}>{t('meetings.see.create')}</Button>
          </ActionBar>
        ) : undefined
      }
      filters={
        <View>
          <Segments
            label={t('meetings.segment')}
            choices={segments.map((value) => ({ value, label: t(`meetings.segments.${value}`) }))}
            value={segment}
            onChange={(next) => {
              wanted.set(next);
              // A month of one segment is none of another.
              setFilter({ ...filter, month: null });
            }}
          />
          <Filters segment={segment} filter={filter} onChange={setFilter} />
        </View>
      }
      queryKey={['meetings', 'list', segment, kind ?? '', month ?? '']}
      read={(cursor, q) =>
        cloud.meetings.list({ scope: segment, cursor, q, kind: kind ?? undefined, month: month ?? undefined })
      }
      head={({ rows }, q) => {
        const next = segment === 'upcoming' && !filtered && !q ? nextOfMine(rows) : undefined;
        onTop.id = next?.id ?? '';
        return next ? <NextMeeting meeting={next} /> : null;
      }}
      row={(meeting) =>
        meeting.id === onTop.id ? null : (
          <MeetingRow meeting={meeting} runs={segment === 'running'} registers={segment === 'upcoming' && !guest} />
        )
      }
      empty={
        filtered
          ? {
              icon: 'meeting',
              words: t('meetings.noneSo'),
              action: t('states.seeAll'),
              onAction: () => setFilter(unfiltered),
            }
          : emptyOf(segment, guest, wanted.set, t)
      }
    />
  );
}
