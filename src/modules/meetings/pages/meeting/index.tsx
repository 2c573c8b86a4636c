import { Text, View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { now } from '@/cloud/clock';
import { usePullToRefresh } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { urlOf } from '@/hooks/go';
import { whenText } from '@/i18n/dates';
import { useMeetingsText } from '../../text';
import { useMeeting } from '../../use-meeting';
import { Agenda } from './agenda';
import { Head } from './head';
import { Live } from './live';
import { Particulars } from './particulars';
import { Party } from './party';
import { Sheets } from './sheets';
import { standingOf } from './standing';
import { Tools } from './tools';
import { useActs } from './use-acts';
import './meeting.scss';

definePageConfig({
  navigationBarTitleText: '会议',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

const minute = 60_000;

/** One meeting: where one stands, what to do, and everything about it. `?id=`. */
export default function Meeting() {
  const t = useMeetingsText('meeting');
  const { id = '' } = useRouter().params;
  const read = useMeeting(id, minute);
  const meeting = read.data;
  const acts = useActs(meeting);
  usePullToRefresh();
  useShareAppMessage(() => ({
    title: [meeting?.title ?? t('title'), meeting?.startsAt && whenText(meeting.startsAt, meeting.endsAt)]
      .filter(Boolean)
      .join(' · '),
    path: urlOf('meetings/meeting', { id }),
  }));
  const standing = meeting && standingOf(meeting, now(), t);
  const primary = acts.wayOf(standing?.primary ?? null);
  const secondary = acts.wayOf(standing?.secondary ?? null);
  return (
    <Page
      wide
      title={t('title')}
      action={
        standing && (primary || secondary) ? (
          <ActionBar>
            {secondary && standing.secondary && (
              <Button kind="plain" onTap={secondary}>
                {t(`act.${standing.secondary}`)}
              </Button>
            )}
            {primary && standing.primary && (
              <Button busy={acts.busy} onTap={primary}>
                {t(`act.${standing.primary}`)}
              </Button>
            )}
          </ActionBar>
        ) : undefined
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'text']} />}>
        {(shown) => (
          <Columns>
            <View>
              <Head meeting={shown} />
              {standing && (
                <NoticeBox
                  tone={standing.tone}
                  icon={standing.icon}
                  title={standing.title}
                  words={[
                    ...standing.notes,
                    shown.roll &&
                      (shown.roll.excused ? t('roll.excused') : t(`roll.${shown.roll.voter ? 'voter' : 'observer'}`)),
                  ]}
                />
              )}
              {shown.form.introduction && <Section title={t('introduction')} />}
              {shown.form.introduction && (
                <Card>
                  <Text className="meeting-introduction" selectable>
                    {shown.form.introduction}
                  </Text>
                </Card>
              )}
              <Party meeting={shown} />
              <Agenda meeting={shown} />
            </View>
            <View>
              <Live
                finder={shown.form.liveFinder}
                replayUrl={shown.replayUrl}
                over={shown.status !== 'noticed' && shown.status !== 'in_session'}
              />
              <Particulars meeting={shown} />
              <Tools meeting={shown} acts={acts} more={standing?.more ?? []} />
              <Sheets meeting={shown} acts={acts} />
            </View>
          </Columns>
        )}
      </Loaded>
    </Page>
  );
}
