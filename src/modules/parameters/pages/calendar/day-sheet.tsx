import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { dateText } from '@/i18n/dates';
import { useParametersText } from '../../text';
import type { CalendarYear } from '../../types';
import { isWeekend } from './grid';
import { useHolidayName } from '../../holiday-name';

const shortest = 4;

interface DaySheetProps {
  day: string;
  calendar: CalendarYear;
  onClose: () => void;
}

/** One day: what it is and why, and, for the secretariat, setting it by hand. */
export const DaySheet = ({ day, calendar, onClose }: DaySheetProps) => {
  const t = useParametersText('calendar');
  const named = useHolidayName();
  const [reason, setReason] = useState('');
  const told = (title: string) => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title });
  };
  const refreshes = [['parameters', 'calendar']];
  const set = useWrite(cloud.parameters.setDay, { refreshes, onDone: told(t('day.set')) });
  const clear = useWrite(cloud.parameters.clearDay, { refreshes, onDone: told(t('day.cleared')) });
  const known = calendar.days.find((each) => each.day === day);
  const workday = known?.workday ?? !isWeekend(day);
  const byHand = known?.origin === 'hand';
  const whyOf = (origin: 'known' | 'arrangement' | 'hand') =>
    origin === 'hand' ? t('day.hand', { reason: known?.reason ?? '' }) : t(`day.${origin}`);
  const why = known && whyOf(known.origin);
  const open = calendar.maySet && day >= calendar.today;
  const written = reason.trim();
  return (
    <Sheet
      open
      title={dateText(day)}
      onClose={onClose}
      footer={
        open && (
          <Button
            kind={byHand ? 'plain' : 'primary'}
            busy={set.busy || clear.busy}
            disabled={!byHand && written.length < shortest}
            onTap={() => (byHand ? clear.run({ day }) : set.run({ day, workday: !workday, reason: written }))}
          >
            {byHand ? t('day.clear') : t(workday ? 'day.makeOff' : 'day.makeWork')}
          </Button>
        )
      }
    >
      <View className="day-words">
        <Text className="day-state">{t(workday ? 'day.isWork' : 'day.isOff')}</Text>
        {known?.holiday && <Text>{named(known.holiday)}</Text>}
        {why && <Text className="day-quiet">{why}</Text>}
        {calendar.maySet && !open && <Text className="day-quiet">{t('day.past')}</Text>}
      </View>
      {open && !byHand && (
        <Field
          label={t('day.reason')}
          hint={t('day.reasonHint')}
          maxLength={100}
          value={reason}
          onChange={setReason}
          error={set.issues.reason ?? set.sentence}
        />
      )}
      {clear.sentence && <Text className="day-wrong">{clear.sentence}</Text>}
      {open && <Text className="day-quiet">{t('day.consequence')}</Text>}
    </Sheet>
  );
};
