import { Text, View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { useAttendanceText } from '../../text';
import type { Hall } from './use-hall';

/** How many are here, in figures for the last row, and whether that is enough to decide. */
export const Counts = ({ hall: { present, expected, quorum } }: { hall: Hall }) => {
  const t = useAttendanceText();
  return (
    <View className="hall-counts">
      <View className="hall-count" aria-label={`${t('hall.present')} ${present}`}>
        <Text className="hall-label">{t('hall.present')}</Text>
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
        </View>
      )}
    </View>
  );
};
