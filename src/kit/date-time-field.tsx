import { View } from '@tarojs/components';
import { useState } from 'react';
import { DayInput, TimeInput } from '@/components/date-inputs';
import { FieldFrame, type FieldFrameProps } from '@/components/field-frame';
import { PhraseChips } from '@/components/phrase-chips';
import { dateText, instantOf, instantText, partsOf, weekdayText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useKitText } from './text';
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
  /** Where it begins, if this is the end of something: it has to be later. */
  after?: string | null;
  /** `HH:mm` taken when the day is chosen first. */
  time?: string;
  /** What is usual; a tap takes it. */
  proposals?: readonly Proposal[];
}
const hour = 3_600_000;

/** A day and a time in quarter hours, with what is usual in one tap; an end is never proposed before its begin. */
export const DateTimeField = (props: DateTimeFieldProps) => {
  const { value, onChange, from, until, after = null, time = '09:00', proposals = [], ...frame } = props;
  const t = useText();
  const kit = useKitText('time');
  const [early, setEarly] = useState<string | null>(null);
  const parts = value ? partsOf(value) : null;
  // Without brackets it stands beside the time on a phone.
  const shownDay = parts && `${dateText(parts.day)} ${weekdayText(parts.weekday)}`;
  const shownTime = parts?.time ?? early;
  const isLate = (instant: string) => after === null || Date.parse(instant) > Date.parse(after);
  const chooseDay = (day: string) => {
    const chosen = instantOf(day, shownTime ?? time);
    onChange(isLate(chosen) || !after ? chosen : new Date(Date.parse(after) + hour).toISOString());
  };
  const offered = proposals.filter(({ at }) => at !== value && isLate(at));
  const wrong = value && after && !isLate(value) ? kit('after', { when: instantText(after) }) : null;
  return (
    <FieldFrame {...frame} error={frame.error ?? wrong}>
      <View className="date-time">
        <View className="date-time-day">
          <DayInput
            label={`${frame.label}${t('dates.date')}`}
            value={parts?.day ?? null}
            shown={shownDay ?? t('states.notChosen')}
            from={from ?? (after ? partsOf(after).day : '2020-01-01')}
            until={until}
            onChange={chooseDay}
          />
        </View>
        <View className="date-time-time">
          <TimeInput
            label={`${frame.label}${t('dates.time')}`}
            value={shownTime}
            shown={shownTime ?? t('dates.time')}
            usual={time}
            onChange={(chosen) => (parts ? onChange(instantOf(parts.day, chosen)) : setEarly(chosen))}
          />
        </View>
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
