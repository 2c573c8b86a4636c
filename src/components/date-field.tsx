import { useText } from '@/i18n/main';
import { Button } from './button';
import { DayInput } from './date-inputs';
import { FieldFrame, type FieldFrameProps } from './field-frame';

interface DateFieldProps extends FieldFrameProps {
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string) => void;
  /** Takes a day away that need not be given. */
  onClear?: () => void;
  from?: string;
  until?: string;
}

/** A calendar day. */
export const DateField = ({ value, onChange, onClear, from, until, ...frame }: DateFieldProps) => {
  const t = useText();
  const shown = value ?? t('states.notChosen');
  return (
    <FieldFrame {...frame}>
      <DayInput label={frame.label} value={value} shown={shown} from={from} until={until} onChange={onChange} />
      {onClear && value !== null && (
        <Button kind="quiet" small onTap={onClear}>
          {t('states.clear')}
        </Button>
      )}
    </FieldFrame>
  );
};
