import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useMeetingsText } from '../../text';

/** The stream while it is to come or on, the recording afterwards. */
export const Live = ({
  finder,
  replayUrl,
  over,
}: {
  finder: string | null;
  replayUrl: string | null;
  over: boolean;
}) => {
  const t = useMeetingsText('meeting');
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const streams = finder && !over;
  if (!streams && !replayUrl) return null;
  const watch = async () => {
    if (!finder) return;
    try {
      await Taro.openChannelsLive({ finderUserName: finder });
    } catch {
      say(t('liveFailed', { name: finder }));
    }
  };
  const copy = async () => {
    await Taro.setClipboardData({ data: replayUrl ?? '' });
    say(t('replayCopied'));
  };
  // Old versions of WeChat and browsers have no channels.
  const inWeChat = process.env.TARO_ENV === 'weapp' && typeof Taro.openChannelsLive === 'function';
  return (
    <View>
      <Section title={streams ? t('live') : t('replay')} />
      <Card kind="list">
        {streams && (
          <ListRow
            icon="video"
            title={inWeChat ? t('liveOpen') : t('live')}
            note={inWeChat ? t('liveNote', { name: finder }) : t('liveElsewhere', { name: finder })}
            onTap={inWeChat ? () => void watch() : undefined}
          />
        )}
        {replayUrl && (
          <ListRow
            icon="link"
            title={t('replayCopy')}
            note={replayUrl}
            onTap={() => void copy().catch(() => undefined)}
          />
        )}
      </Card>
    </View>
  );
};
