import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { monthText } from '@/i18n/dates';
import { useParametersText } from '../../text';
import type { CalendarYear } from '../../types';
import { markOf } from './grid';
import { Month } from './month';

const all = Array.from({ length: 12 }, (_, i) => i + 1);
// A year of days is a thousand elements: a phone shows one month of them, a desk the whole year.
const deskWidth = 1024;
const isDesk = () => process.env.TARO_ENV === 'h5' && window.innerWidth >= deskWidth;

interface MonthsProps {
  calendar: CalendarYear;
  shown: number;
  onShown: (month: number) => void;
  onDay: (day: string) => void;
}

/** The year at a glance, each month with its days off and make-up workdays, and the days of one. */
export const Months = ({ calendar, shown, onShown, onDay }: MonthsProps) => {
  const t = useParametersText('calendar');
  if (isDesk())
    return (
      <View className="calendar-months">
        {all.map((month) => (
          <Month key={month} month={month} calendar={calendar} onDay={onDay} />
        ))}
      </View>
    );
  const marks = calendar.days.map((each) => ({ month: Number(each.day.slice(5, 7)), mark: markOf(each.day, each) }));
  const count = (month: number, wanted: string) =>
    marks.filter((each) => each.month === month && each.mark === wanted).length;
  return (
    <View>
      <View className="calendar-year">
        {all.map((month) => {
          const [off, work] = [count(month, 'off'), count(month, 'work')];
          const note = [off && `${t('off')} ${off}`, work && `${t('work')} ${work}`].filter(Boolean).join(' ');
          return (
            <View
              key={month}
              className={classes('calendar-tile', month === shown && 'calendar-tile-on')}
              hoverClass="pressed"
              onClick={() => onShown(month)}
              {...accessible('radio', t('month', { month: monthText(month), off, work }), { checked: month === shown })}
            >
              <Text>{monthText(month)}</Text>
              <Text className="calendar-tile-note">{note || ' '}</Text>
            </View>
          );
        })}
      </View>
      <Month month={shown} calendar={calendar} onDay={onDay} />
    </View>
  );
};
