import { Text, View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { DayCounts } from '@/parts/meetings/day-counts';
import { useAttendanceText } from '../../text';
import type { Hall } from './use-hall';
import './counts.scss';

/** How many are here, in figures for the last row, and whether that is enough to decide. */
export const Counts = ({ hall }: { hall: Hall }) => {
  const t = useAttendanceText();
  const { expected, quorum, days } = hall;
  // Of several days the present one counts; whoever came on another is not here by that.
  const today = days[days.length - 1];
  const present = today?.present ?? hall.present;
  const label = t(today ? 'hall.presentToday' : 'hall.present');
  return (
    <View className="hall-counts">
      <View className="hall-count" aria-label={`${label} ${present}`}>
        <Text className="hall-label">{label}</Text>
        <View className="hall-figures">
          <Text key={present} className="hall-present">
            {present}
          </Text>
          <Text className="hall-expected">{t('hall.expected', { count: expected })}</Text>
        </View>
        <View className="hall-share">
          <View
            className="hall-share-in"
            style={{ width: `${expected > 0 ? Math.min(100, (present / expected) * 100) : 0}%` }}
          />
        </View>
      </View>
      <DayCounts days={days.length > 1 ? days : []} className="hall-days" />
      {quorum && (
        <View className={classes('hall-quorum', quorum.met && 'hall-quorum-met')}>
          <View className="hall-quorum-head">
            <Icon name={quorum.met ? 'tick' : 'clock'} />
            <Text>{t('hall.quorum')}</Text>
          </View>
          <Text className="hall-quorum-words">
            {quorum.met
              ? t('hall.quorumMet', { present: quorum.present, needed: quorum.needed })
              : t('hall.quorumShort', {
                  short: quorum.needed - quorum.present,
                  present: quorum.present,
                  needed: quorum.needed,
                })}
          </Text>
          {quorum.proxies > 0 && (
            <Text className="hall-quorum-words">{t('hall.quorumProxies', { count: quorum.proxies })}</Text>
          )}
        </View>
      )}
    </View>
  );
};
