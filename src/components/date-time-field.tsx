import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dateText, instantOf, partsOf, weekdayText } from '@/i18n/dates';
import { text, useText } from '@/i18n/main';
import { classes } from './classes';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import './picker-field.scss';
import './date-time-field.scss';

interface DateTimeFieldProps extends FieldFrameProps {
  /** ISO instant; shown and chosen in Asia/Shanghai. */
  value: string | null;
  onChange: (instant: string) => void;
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  until?: string;
  /** `HH:mm` taken when the day is chosen first. */
  time?: string;
}

/** A day and a time, by the system's own wheels. */
export const DateTimeField = ({ value, onChange, from, until, time = '09:00', ...frame }: DateTimeFieldProps) => {
  const t = useText();
  const [early, setEarly] = useState<string | null>(null);
  const parts = value ? partsOf(value) : null;
  const shownDay =
    parts && text('dates.withWeekday', { day: dateText(parts.day), weekday: weekdayText(parts.weekday) });
  const shownTime = parts?.time ?? early;
  const none = t('states.notChosen');
  const chooseTime = (chosen: string) => (parts ? onChange(instantOf(parts.day, chosen)) : setEarly(chosen));
  return (
    <FieldFrame {...frame}>
      <View className="date-time">
        <Picker
          className="date-time-day"
          mode="date"
          value={parts?.day ?? ''}
          start={from ?? '2020-01-01'}
          end={until ?? '2199-12-31'}
          aria-label={`${frame.label}${t('dates.date')}，${shownDay ?? none}`}
          onChange={(event) => onChange(instantOf(event.detail.value, shownTime ?? time))}
        >
          <View className="picker-field">
            <Text className={classes('picker-field-value', !shownDay && 'picker-field-none')}>{shownDay ?? none}</Text>
            <Icon name="down" size="small" className="picker-field-down" />
          </View>
        </Picker>
        <Picker
          className="date-time-time"
          mode="time"
          value={shownTime ?? time}
          aria-label={`${frame.label}${t('dates.time')}，${shownTime ?? none}`}
          onChange={(event) => chooseTime(event.detail.value)}
        >
          <View className="picker-field">
            <Text className={classes('picker-field-value', !shownTime && 'picker-field-none')}>
              {shownTime ?? t('dates.time')}
            </Text>
            <Icon name="down" size="small" className="picker-field-down" />
          </View>
        </Picker>
      </View>
    </FieldFrame>
  );
};
