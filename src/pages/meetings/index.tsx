import { cloud } from '@/cloud/client';
import { isSecretariat, useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { InfiniteList } from '@/components/infinite-list';
import { Page } from '@/components/page';
import { Segments } from '@/components/segments';
import { to } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { useText } from '@/i18n/main';
import { MeetingRow } from '@/parts/meetings/meeting-row';
import { nextOfMine } from '@/parts/meetings/meeting-state';
import { NextMeeting } from '@/parts/meetings/next-meeting';
import { Empty } from './empty';
import { type Segment, segmentsFor, wanted } from './segments';

definePageConfig({ navigationBarTitleText: '会议', enablePullDownRefresh: true });

/** Meetings: what is coming, what is mine, what has been; for the secretariat what it runs. */
export default function Meetings() {
  const t = useText();
  const me = useWhoami();
  const chosen = wanted.use();
  usePullToRefresh();
  useTabBar(me.data?.unread);
  const segments = segmentsFor(me.data);
  const segment: Segment = segments.includes(chosen) ? chosen : 'upcoming';
  // Drawn before the rows: what stands on top in large is not said again below.
  const onTop = { id: '' };
  const create = me.data && isSecretariat(me.data) && segment === 'running' ? to('meetings/edit') : undefined;
  return (
    <Page
      title={t('tabs.meetings')}
      action={
        create ? (
          <ActionBar>
            <Button onTap={create}>{t('meetings.see.create')}</Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Segments
        label={t('meetings.segment')}
        choices={segments.map((value) => ({ value, label: t(`meetings.segments.${value}`) }))}
        value={segment}
        onChange={wanted.set}
      />
      <InfiniteList
        queryKey={['meetings', 'list', segment]}
        read={(cursor) => cloud.meetings.list({ scope: segment, cursor })}
        head={({ rows }) => {
          const next = segment === 'upcoming' ? nextOfMine(rows) : undefined;
          onTop.id = next?.id ?? '';
          return next ? <NextMeeting meeting={next} /> : null;
        }}
        row={(meeting) =>
          meeting.id === onTop.id ? null : <MeetingRow meeting={meeting} runs={segment === 'running'} />
        }
        empty={<Empty segment={segment} guest={me.data?.signedIn === false} onSee={wanted.set} />}
      />
    </Page>
  );
}
