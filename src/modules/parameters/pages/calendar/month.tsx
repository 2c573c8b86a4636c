import { Text, View } from '@tarojs/components';
import { accessible, decorative } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap';
import { dateText, monthText } from '@/i18n/dates';
import { useParametersText } from '../../text';
import type { CalendarYear } from '../../types';
import { gridOf, isWeekend, markOf } from './grid';
import { useHolidayName } from '../../holiday-name';

interface MonthProps {
  month: number;
  calendar: CalendarYear;
  onDay: (day: string) => void;
}

/** A month as a grid of weeks, days off and make-up workdays marked. */
export const Month = ({ month, calendar, onDay }: MonthProps) => {
  const t = useParametersText('calendar');
  const named = useHolidayName();
  const known = new Map(calendar.days.map((each) => [each.day, each]));
  const days = gridOf(calendar.year, month);
  const marks = days.map((day) => day && markOf(day, known.get(day)));
  const count = (wanted: string) => marks.filter((mark) => mark === wanted).length;
  const title = t('month', { month: monthText(month), off: count('off'), work: count('work') });
  const labelOf = (day: string) => {
    const mark = markOf(day, known.get(day));
    const date = dateText(day);
    if (mark === 'off') return t('offDay', { day: date, holiday: named(known.get(day)?.holiday ?? null) });
    return t(mark === 'work' ? 'workDay' : 'plainDay', { day: date });
  };
  return (
    <View className="month">
      <Text className="month-title" {...accessible('heading', title)}>
        {monthText(month)}
      </Text>
      <View className="month-grid">
        {t('week')
          .split(' ')
          .map((each) => (
            <Text key={each} className="month-weekday" {...decorative}>
              {each}
            </Text>
          ))}
        {days.map((day, i) => {
          if (day === null) return <View key={`blank${i}`} className="month-blank" />;
          const each = known.get(day);
          const mark = marks[i];
          return (
            <Tap
              key={day}
              label={labelOf(day)}
              onTap={() => onDay(day)}
              className={classes(
                'month-day',
                isWeekend(day) && 'month-weekend',
                mark && `month-${mark}`,
                day === calendar.today && 'month-today',
              )}
            >
              <Text className="month-date">{Number(day.slice(8))}</Text>
              {mark && <Text className="month-mark">{t(mark)}</Text>}
              {each?.origin === 'hand' && <View className="month-hand" />}
            </Tap>
          );
        })}
      </View>
    </View>
  );
};
