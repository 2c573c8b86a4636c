import { useText } from '@/i18n/main';
import { Button } from './button';
import { DayInput } from './date-inputs';
import { FieldFrame, type FieldFrameProps } from './field-frame';

interface DayProps extends Omit<FieldFrameProps, 'optional'> {
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string) => void;
  from?: string;
  until?: string;
}
/** A day that need not be given can be taken away again. */
type DateFieldProps = DayProps & ({ optional: true; onClear: () => void } | { optional?: never; onClear?: () => void });

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
