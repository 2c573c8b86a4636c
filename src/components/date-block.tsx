import { Text, View } from '@tarojs/components';
import { monthText, partsOf, today, weekdayText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { classes } from './classes';
import './date-block.scss';

/** A day as on a wall calendar: month, number, weekday, the year where it is another. The words beside it say the rest. */
export const DateBlock = ({ at, quiet }: { at: string | null; quiet?: boolean }) => {
  const t = useText();
  if (!at) return <View className="date-block date-block-none">{t('meetings.noDay')}</View>;
  const { day, weekday } = partsOf(at);
  const [year = '', month = '', date = ''] = day.split('-');
  return (
    <View className={classes('date-block', quiet && 'date-block-quiet')} aria-hidden>
      {year !== today().slice(0, 4) && <Text className="date-block-small">{year}</Text>}
      <Text className="date-block-small">{monthText(Number(month))}</Text>
      <Text className="date-block-day">{Number(date)}</Text>
      <Text className="date-block-small">{weekdayText(weekday)}</Text>
    </View>
  );
};
