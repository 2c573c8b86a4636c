import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { dateText, monthText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useParametersText, useSpoken } from '../../text';
import type { Reading } from '../../types';
import { useHolidayName } from '../../holiday-name';

/** What was read, holiday by holiday, and what it would change. */
export const Days = ({ reading }: { reading: Reading }) => {
  const t = useParametersText('arrangement');
  const house = useText();
  const named = useHolidayName();
  const join = useSpoken() === 'en' ? ', ' : '、';
  const { year, days, holidays, changes, replaces, reachable } = reading;
  if (year === null || holidays.length === 0) return null;
  // Its own year goes without saying.
  const short = (day: string) =>
    day.startsWith(`${year}-`)
      ? house('dates.monthDay', { month: monthText(Number(day.slice(5, 7))), day: Number(day.slice(8)) })
      : dateText(day);
  const work = days.filter(({ workday }) => workday).length;
  return (
    <View>
      <Section title={t('readAs', { year, off: days.length - work, work })} />
      <Card kind="list">
        {holidays.map(({ name, from, to, days: count, workdays }) => (
          <View key={`${name}${from}`} className="holiday">
            <Text className="holiday-name">{named(name)}</Text>
            <View className="holiday-words">
              <Text>
                {from === to
                  ? t('oneDay', { from: short(from) })
                  : t('range', { from: short(from), to: short(to), count })}
              </Text>
              {workdays.length > 0 && (
                <Text className="holiday-works">{t('works', { days: workdays.map(short).join(join) })}</Text>
              )}
            </View>
          </View>
        ))}
      </Card>
      {[
        reachable ? (changes.length > 0 ? t('changes', { count: changes.length }) : t('noChanges')) : t('notReachable'),
        replaces && t('replaces'),
        reachable && t('consequence'),
      ].map(
        (line) =>
          line && (
            <Text key={line} className="arrangement-quiet">
              {line}
            </Text>
          ),
      )}
    </View>
  );
};
