import Taro from '@tarojs/taro';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { dateText } from '@/i18n/dates';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

/** Where else it stands, with its link; and where it has to and does not. */
export const Channels = ({ duty: { channels, needs, versions }, onAdd }: { duty: Duty; onAdd?: () => void }) => {
  const t = useDisclosureText();
  const wanting = needs.filter((need) => !channels.some(({ channel }) => channel === need));
  if (versions === 0 && wanting.length === 0) return null;
  return (
    <>
      <Section title={t('duty.channels')} note={onAdd && t('duty.addChannel')} onTap={onAdd} />
      <Card kind="list">
        {channels.map(({ channel, url, day, no, by }) => (
          <ListRow
            key={channel}
            title={t(`channels.${channel}`)}
            note={[[dateText(day), t('item.version', { no }), by].filter(Boolean).join(' · '), url].join('\n')}
            onTap={() =>
              void Taro.setClipboardData({ data: url }).then(() =>
                Taro.showToast({ icon: 'none', title: t('duty.copied') }),
              )
            }
          />
        ))}
        {wanting.map((channel) => (
          <ListRow
            key={channel}
            title={t(`channels.${channel}`)}
            note={t('duty.channelNeeded')}
            extra={<Chip tone="amber">{t('stands.linking')}</Chip>}
            label={[t(`channels.${channel}`), t('duty.channelNeeded')].join('，')}
          />
        ))}
        {channels.length + wanting.length === 0 && <ListRow title={t('duty.channelsWords')} />}
      </Card>
    </>
  );
};
