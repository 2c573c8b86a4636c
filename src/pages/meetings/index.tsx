import { isSecretariat, useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Page } from '@/components/page';
import { useWide } from '@/hooks/desk';
import { to } from '@/hooks/go';
import { useTabBar } from '@/hooks/tab-bar';
import { text, useText } from '@/i18n/main';
import { DeskPage } from '@/kit/desk-page';
import { MeetingList } from './meeting-list';
import { wanted } from './segments';

definePageConfig({ navigationBarTitleText: '会议', enablePullDownRefresh: true });

/** Meetings: what is coming, what is mine, what has been; for the secretariat what it runs. On a desk one opens beside. */
export default function Meetings() {
  const t = useText();
  const me = useWhoami().data;
  const running = wanted.use() === 'running';
  const title = t('tabs.meetings');
  usePullToRefresh();
  useTabBar(me?.unread);
  const create = me && isSecretariat(me) && running ? to('meetings/edit') : undefined;
  if (useWide())
    return (
      <DeskPage
        pane={{ key: 'meetings', title: () => text('tabs.meetings'), list: <MeetingList /> }}
        blank={{ icon: 'meeting', words: t('meetings.blank') }}
      />
    );
  return (
    <Page
      title={title}
      action={
        create && (
          <ActionBar>
            <Button onTap={create}>{t('meetings.see.create')}</Button>
          </ActionBar>
        )
      }
    >
      <MeetingList />
    </Page>
  );
}
