import { ChoiceChips } from '@/components/choice-chips';

/** One to five. */
export const Steps = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) => (
  <ChoiceChips
    label={label}
    choices={['1', '2', '3', '4', '5'].map((step) => ({ value: step, label: step }))}
    value={String(value)}
    onChange={(step) => onChange(Number(step))}
  />
);
