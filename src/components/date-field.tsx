import { useText } from '@/i18n/main';
import { DayInput } from './date-inputs';
import { FieldFrame, type FieldFrameProps } from './field-frame';

interface DateFieldProps extends FieldFrameProps {
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string) => void;
  from?: string;
  until?: string;
}

/** A calendar day. */
export const DateField = ({ value, onChange, from, until, ...frame }: DateFieldProps) => {
  const t = useText();
  const shown = value ?? t('states.notChosen');
  return (
    <FieldFrame {...frame}>
      <DayInput label={frame.label} value={value} shown={shown} from={from} until={until} onChange={onChange} />
    </FieldFrame>
  );
};
