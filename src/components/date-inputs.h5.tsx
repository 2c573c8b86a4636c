import { useEffect, useState } from 'react';
import { useWide } from '@/hooks/desk';
import * as wheels from './date-wheels';
import { type DayInputProps, firstDay, isDayWithin, lastDay, nearestQuarter, type TimeInputProps } from './moment';
import './date-inputs.scss';

/** What is being written, until it is whole; what is chosen elsewhere takes its place. */
const useTyped = (value: string | null) => {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return [typed, setTyped] as const;
};

export const DayInput = (props: DayInputProps) => {
  const { label, value, from = firstDay, until = lastDay, onChange } = props;
  const [typed, setTyped] = useTyped(value);
  if (!useWide()) return <wheels.DayInput {...props} />;
  return (
    <input
      className="picker-field date-input"
      type="date"
      aria-label={label}
      min={from}
      max={until}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isDayWithin(target.value, from, until)) onChange(target.value);
      }}
      onBlur={() => setTyped(value ?? '')}
    />
  );
};

export const TimeInput = (props: TimeInputProps) => {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useTyped(value);
  if (!useWide()) return <wheels.TimeInput {...props} />;
  return (
    <input
      className="picker-field date-input"
      type="time"
      step={900}
      aria-label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        // The minute that is there already stays; what is written goes by quarters.
        if (typed && typed !== value) onChange(nearestQuarter(typed));
        else setTyped(value ?? '');
      }}
    />
  );
};
