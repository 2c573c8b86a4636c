import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { sentenceOf } from '@/cloud/refusal';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { StatTile } from '@/components/stat-tile';
import { When } from '@/components/when';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { DayCounts } from '@/parts/meetings/day-counts';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useMeetingsText } from '../../text';
import { History } from './history';
import { nextOf } from './next';
import { Places } from './places';
import { type Asked, ManageSheets } from './sheets';
import './manage.scss';

definePageConfig({ navigationBarTitleText: '会务', enablePullDownRefresh: true });

/** Everything about running one meeting: how many, what next, and the way to each tool. `?id=`. */
export default function Manage() {
  const t = useMeetingsText('run');
  const house = useText();
  const { id = '' } = useRouter().params;
  const me = useWhoami();
  const read = useRead(['meetings', 'manage', id], () => cloud.meetings.manage({ meetingId: id }), {
    enabled: me.data?.signedIn !== false,
    every: 30_000,
  });
  const [asked, setAsked] = useState<Asked>(null);
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const open = useWrite(cloud.meetings.open, {
    onDone: () => say(t('manage.opened')),
    onRefused: (error) => say(sentenceOf(error)),
  });
  usePullToRefresh();
  if (me.data?.signedIn === false) return <SignInFirst title={t('manage.title')} />;
  const next = read.data && nextOf(read.data, () => open.run({ meetingId: id }), t);
  return (
    <Page
      wide
      title={t('manage.title')}
      action={
        next?.way && (
          <ActionBar note={next.note}>
            <Button busy={open.busy} onTap={next.way}>
              {next.act}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'tiles', 'rows', 'rows']} />}>
        {(meeting) => {
          const { form, counts } = meeting;
          const list = (query: Record<string, string>) => () => go('meetings/registrations', { id, ...query });
          const seats =
            form.capacity === null
              ? t('manage.seatsFree', { taken: counts.taken })
              : t('manage.seats', { taken: counts.taken, capacity: form.capacity });
          return (
            <View>
              <View className="manage-head">
                <Text className="manage-kind">
                  {[house(`meetingKinds.${meeting.kind}`), nextOf(meeting, () => undefined, t).title].join(' · ')}
                </Text>
                <Text className="manage-title">{meeting.title || house('meetings.noTitle')}</Text>
                {form.startsAt && <When className="manage-when" startsAt={form.startsAt} endsAt={form.endsAt} />}
                {form.place && <Text className="manage-when">{form.place.name}</Text>}
              </View>
              {meeting.endedReason && <NoticeBox tone="amber" icon="bang" title={meeting.endedReason} />}
              {meeting.pending && (
                <NoticeBox tone="amber" icon="clock" title={t('manage.pending')} words={[t('manage.pendingNote')]}>
                  <Button kind="plain" small onTap={() => go('meetings/check', { id })}>
                    {t('manage.pendingAct')}
                  </Button>
                </NoticeBox>
              )}
              <View className="stat-tiles">
                <StatTile
                  figure={counts.confirmed}
                  label={t('manage.counts.confirmed')}
                  onTap={list({ state: 'confirmed' })}
                />
                <StatTile
                  figure={counts.waiting}
                  label={t('manage.counts.waiting')}
                  onTap={list({ state: 'waiting' })}
                />
                <StatTile
                  figure={counts.present}
                  label={t('manage.counts.present')}
                  onTap={list({ present: 'true' })}
                />
              </View>
              <DayCounts days={meeting.days} />
              <Text className="manage-seats">
                {[
                  seats,
                  counts.offered > 0 && `${t('manage.counts.offered')} ${counts.offered}`,
                  counts.walkIns > 0 && `${t('manage.counts.walkIns')} ${counts.walkIns}`,
                  counts.cancelled > 0 && `${t('manage.counts.cancelled')} ${counts.cancelled}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text className="manage-explain">{t('manage.explain')}</Text>
              <Places meeting={meeting} onAsk={setAsked} />
              <History history={meeting.history} />
              <ManageSheets meeting={meeting} asked={asked} onClose={() => setAsked(null)} />
            </View>
          );
        }}
      </Loaded>
    </Page>
  );
}
