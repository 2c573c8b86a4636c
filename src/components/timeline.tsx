import { Text, View } from '@tarojs/components';
import { classes } from './classes';
import './timeline.scss';

export interface Moment {
  key: string;
  title: string;
  /** 明天 14:00. */
  when?: string;
  note?: string | null;
  state: 'done' | 'now' | 'later';
}

/** What has happened, where it stands and what comes. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <View className="timeline">
    {moments.map((moment) => (
      <View key={moment.key} className={classes('moment', `moment-${moment.state}`)}>
        <View className="moment-rail">
          <View className="moment-dot" />
          <View className="moment-line" />
        </View>
        <View className="moment-words">
          <View className="moment-head">
            <Text className="moment-title">{moment.title}</Text>
            {moment.when && <Text className="moment-when">{moment.when}</Text>}
          </View>
          {moment.note && <Text className="moment-note">{moment.note}</Text>}
        </View>
      </View>
    ))}
  </View>
);
