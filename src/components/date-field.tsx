import { Picker, Text, View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { classes } from './classes';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import './picker-field.scss';

interface DateFieldProps extends FieldFrameProps {
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string) => void;
  from?: string;
  until?: string;
}

/** A calendar day, by the system's own wheel. */
export const DateField = ({ value, onChange, from = '1900-01-01', until = '2199-12-31', ...frame }: DateFieldProps) => {
  const t = useText();
  return (
    <FieldFrame {...frame}>
      <Picker
        mode="date"
        value={value ?? ''}
        start={from}
        end={until}
        aria-label={`${frame.label}，${value ?? t('states.notChosen')}`}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className="picker-field">
          <Text className={classes('picker-field-value', !value && 'picker-field-none')}>
            {value ?? t('states.notChosen')}
          </Text>
          <Icon name="down" size="small" className="picker-field-down" />
        </View>
      </Picker>
    </FieldFrame>
  );
};
