import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { classes } from '@/components/classes';
import { FieldFrame, type FieldFrameProps } from '@/components/field-frame';
import { Icon } from '@/components/icon';
import { PhraseChips } from '@/components/phrase-chips';
import { dateText, instantOf, partsOf, weekdayText } from '@/i18n/dates';
import { text, useText } from '@/i18n/main';
import '@/components/picker-field.scss';
import './date-time-field.scss';

export interface Proposal {
  label: string;
  /** ISO instant. */
  at: string;
}
interface DateTimeFieldProps extends FieldFrameProps {
  /** ISO instant; shown and chosen in Asia/Shanghai. */
  value: string | null;
  onChange: (instant: string) => void;
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  until?: string;
  /** `HH:mm` taken when the day is chosen first. */
  time?: string;
  /** What is usual; a tap takes it. */
  proposals?: readonly Proposal[];
}

const two = (n: number) => String(n).padStart(2, '0');
const hours = Array.from({ length: 24 }, (_, hour) => two(hour));
const quarters = ['00', '15', '30', '45'];
/** Quarter hours, and the minute that is there already. */
const minutesWith = (minute: string) => (quarters.includes(minute) ? quarters : [...quarters, minute].sort());

/** A day and a time in quarter hours, by the system's own wheels, with what is usual in one tap. */
export const DateTimeField = (props: DateTimeFieldProps) => {
  const { value, onChange, from, until, time = '09:00', proposals = [], ...frame } = props;
  const t = useText();
  const [early, setEarly] = useState<string | null>(null);
  const parts = value ? partsOf(value) : null;
  const shownDay =
    parts && text('dates.withWeekday', { day: dateText(parts.day), weekday: weekdayText(parts.weekday) });
  const shownTime = parts?.time ?? early;
  const none = t('states.notChosen');
  const [hour = '09', minute = '00'] = (shownTime ?? time).split(':');
  const minutes = minutesWith(minute);
  const chooseTime = (chosen: string) => (parts ? onChange(instantOf(parts.day, chosen)) : setEarly(chosen));
  const offered = proposals.filter(({ at }) => at !== value);
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
          mode="multiSelector"
          range={[hours, minutes]}
          value={[hours.indexOf(hour), minutes.indexOf(minute)]}
          aria-label={`${frame.label}${t('dates.time')}，${shownTime ?? none}`}
          onChange={({ detail: { value: at } }) =>
            chooseTime(`${hours[at[0] ?? 0] ?? '00'}:${minutes[at[1] ?? 0] ?? '00'}`)
          }
        >
          <View className="picker-field">
            <Text className={classes('picker-field-value', !shownTime && 'picker-field-none')}>
              {shownTime ?? t('dates.time')}
            </Text>
            <Icon name="down" size="small" className="picker-field-down" />
          </View>
        </Picker>
      </View>
      {offered.length > 0 && (
        <PhraseChips
          label={t('dates.usual')}
          phrases={offered.map(({ label }) => label)}
          onPick={(label) => offered.filter((each) => each.label === label).forEach(({ at }) => onChange(at))}
        />
      )}
    </FieldFrame>
  );
};
