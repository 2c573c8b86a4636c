import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { monthText } from '@/i18n/dates';
import { Years } from '@/kit/years';
import { useDisclosureText } from '../../text';
import type { Calendar } from '../../types';
import './months.scss';

interface MonthsProps {
  first: Calendar | undefined;
  year: number;
  month: number | null;
  onYear: (year: number) => void;
  /** Null: the whole year. */
  onMonth: (month: number | null) => void;
}

/** The twelve months of a year with what is late, soon, open and done; one that is tapped shows its own. */
export const Months = ({ first, year, month, onYear, onMonth }: MonthsProps) => {
  const t = useDisclosureText('calendar');
  const known = new Map(first?.months.map((each) => [each.month, each]));
  return (
    <View className="months">
      <Years years={first?.years ?? []} value={year} onChange={onYear} />
      <View className="months-grid">
        {Array.from({ length: 12 }, (_, n) => {
          const each = known.get(n + 1) ?? { month: n + 1, late: 0, soon: 0, open: 0, done: 0 };
          const chosen = month === each.month;
          const mark =
            each.late > 0
              ? t('lateMark', { count: each.late })
              : each.soon > 0
                ? t('soonMark', { count: each.soon })
                : each.open > 0
                  ? t('openMark', { count: each.open })
                  : each.done > 0
                    ? t('doneMark', { count: each.done })
                    : '';
          const tone = each.late > 0 ? 'late' : each.soon > 0 ? 'soon' : each.open > 0 ? 'open' : 'done';
          return (
            <View
              key={each.month}
              className={classes('month', chosen && 'month-on', mark && `month-${tone}`)}
              hoverClass="pressed"
              onClick={() => onMonth(chosen ? null : each.month)}
              {...accessible('radio', t('monthSaid', { ...each, month: monthText(each.month) }), { checked: chosen })}
            >
              <Text className="month-name">{monthText(each.month)}</Text>
              <Text className="month-mark">{mark || ' '}</Text>
            </View>
          );
        })}
      </View>
    </View>
  );
};
