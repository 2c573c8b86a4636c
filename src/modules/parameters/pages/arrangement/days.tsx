import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { dateText } from '@/i18n/dates';
import { useParametersText, useSpoken } from '../../text';
import type { Reading } from '../../types';
import { useHolidayName } from '../../holiday-name';

/** What was read, holiday by holiday, and what it would change. */
export const Days = ({ reading }: { reading: Reading }) => {
  const t = useParametersText('arrangement');
  const named = useHolidayName();
  const join = useSpoken() === 'en' ? ', ' : '、';
  const { year, days, holidays, changes, replaces, reachable } = reading;
  if (year === null || holidays.length === 0) return null;
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
                  ? t('oneDay', { from: dateText(from) })
                  : t('range', { from: dateText(from), to: dateText(to), count })}
              </Text>
              {workdays.length > 0 && (
                <Text className="holiday-works">{t('works', { days: workdays.map(dateText).join(join) })}</Text>
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
