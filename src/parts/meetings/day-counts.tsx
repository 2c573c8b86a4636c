import { Text, View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { dateText, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import './day-counts.scss';

export interface DayCount {
  day: string;
  present: number;
}

/** How many came on each day of a meeting of several; nothing for one of a single day. */
export const DayCounts = ({ days, className }: { days: readonly DayCount[]; className?: string }) => {
  const t = useText();
  if (days.length === 0) return null;
  return (
    <View className={classes('day-counts', className)}>
      {days.map(({ day, present }) => (
        <Text key={day} className="day-count">
          {t('meetings.dayCount', { day: day === today() ? t('dates.today') : dateText(day), count: present })}
        </Text>
      ))}
    </View>
  );
};
