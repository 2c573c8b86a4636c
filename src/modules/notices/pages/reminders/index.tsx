import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { isStaff, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useReminderText } from '../../messages/reminders';
import { askWeChat } from '@/cloud/ask-wechat';
import './reminders.scss';

const icons = {
  applicationProgress: 'form',
  reviewWaiting: 'stamp',
  licenceExpiring: 'licence',
  meetingReminder: 'meeting',
  seatOffered: 'people',
  meetingChanged: 'bell',
} as const;
const inWeChat = process.env.TARO_ENV === 'weapp';

/** How many messages WeChat may still send of each kind, and the tap that allows one more. */
export default function Reminders() {
  const t = useReminderText();
  const me = useWhoami();
  const read = useRead(['notices', 'templates'], () => cloud.notices.templates({}));
  const [said, setSaid] = useState<string | null>(null);
  usePullToRefresh();
  const record = useWrite(cloud.notices.recordGrants, {
    refreshes: [['notices', 'templates']],
    onDone: ({ rows }) => setSaid(t('done', { count: rows.length })),
  });
  const wanted = (read.data?.rows ?? [])
    .filter(({ template }) => template !== 'reviewWaiting' || (me.data && isStaff(me.data)))
    .slice(0, 3);
  const subscribe = async () => {
    setSaid(null);
    const answer = await askWeChat(wanted.map(({ templateId }) => templateId));
    if (typeof answer === 'string') return setSaid(t(answer));
    const accepted = wanted.filter(({ templateId }) => answer.accepted.includes(templateId));
    if (accepted.length === 0) return setSaid(t('refused'));
    record.run({ accepted: accepted.map(({ template }) => template) });
  };
  return (
    <Page
      title={t('title')}
      action={
        inWeChat &&
        wanted.length > 0 && (
          <ActionBar>
            <Button busy={record.busy} onTap={() => void subscribe()}>
              {wanted.some(({ granted }) => granted > 0) ? t('more') : t('subscribe')}
            </Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="bell" action={t('toInbox')} onAction={() => go('notices/inbox')}>
              {t('empty')}
            </EmptyState>
          ) : (
            <View>
              <Text className="reminders-lead">{inWeChat ? t('lead') : t('elsewhere')}</Text>
              <Card kind="list">
                {wanted.map(({ template, granted }) => (
                  <ListRow
                    key={template}
                    icon={icons[template]}
                    title={t(`kinds.${template}.name`)}
                    note={t(`kinds.${template}.note`)}
                    extra={
                      <Chip tone={granted > 0 ? 'jade' : 'neutral'}>
                        {granted > 0 ? t('left', { count: granted }) : t('none')}
                      </Chip>
                    }
                  />
                ))}
              </Card>
              {(record.sentence ?? said) && (
                <View className="reminders-said" {...accessible('status')}>
                  {record.sentence ?? said}
                </View>
              )}
              <Text className="reminders-note">{t('always')}</Text>
            </View>
          )
        }
      </Loaded>
    </Page>
  );
}
