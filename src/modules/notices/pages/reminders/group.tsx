import { View } from '@tarojs/components';
import { useState } from 'react';
import { askWeChat } from '@/cloud/ask-wechat';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useNoticesText } from '../../text';
import './reminders.scss';

export type Row = Awaited<ReturnType<typeof cloud.notices.templates>>['rows'][number];
/** WeChat takes three templates a tap, so each group has a button of its own. */
export const groups = {
  joining: ['applicationProgress', 'reviewWaiting', 'licenceExpiring'],
  meetings: ['meetingReminder', 'seatOffered', 'meetingChanged'],
} as const satisfies Record<string, readonly Row['template'][]>;
export type GroupName = keyof typeof groups;

const icons = {
  applicationProgress: 'form',
  reviewWaiting: 'stamp',
  licenceExpiring: 'licence',
  meetingReminder: 'meeting',
  seatOffered: 'people',
  meetingChanged: 'bell',
} as const satisfies Record<Row['template'], string>;
const inWeChat = process.env.TARO_ENV === 'weapp';

/** Reminders that are asked for together, and how many of each are left. */
export const Group = ({ name, rows }: { name: GroupName; rows: readonly Row[] }) => {
  const t = useNoticesText('reminders');
  const [said, setSaid] = useState<string | null>(null);
  const record = useWrite(cloud.notices.recordGrants, {
    refreshes: [['notices', 'templates']],
    onDone: ({ rows: recorded }) => setSaid(t('done', { count: recorded.length })),
  });
  const subscribe = async () => {
    setSaid(null);
    const answer = await askWeChat(rows.map(({ templateId }) => templateId));
    if (typeof answer === 'string') return setSaid(t(answer));
    const accepted = rows.filter(({ templateId }) => answer.accepted.includes(templateId));
    if (accepted.length === 0) return setSaid(t('refused'));
    record.run({ accepted: accepted.map(({ template }) => template) });
  };
  const begun = rows.some(({ granted }) => granted > 0);
  return (
    <View className="reminders-group">
      <Section title={t(`groups.${name}`)} />
      <Card kind="list">
        {rows.map(({ template, granted }) => (
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
      {inWeChat && (
        <Button kind="plain" busy={record.busy} onTap={() => void subscribe()}>
          {begun ? t(`more.${name}`) : t(`subscribe.${name}`)}
        </Button>
      )}
    </View>
  );
};
