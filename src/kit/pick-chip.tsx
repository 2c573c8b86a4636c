import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { useText } from '@/i18n/main';
import '@/components/picker-field.scss';
import './pick-chip.scss';

interface PickChipProps<T extends string> {
  /** What is filtered by. */
  label: string;
  choices: readonly { value: T; label: string }[];
  /** Null: all. */
  value: T | null;
  onChange: (value: T | null) => void;
}

/** A filter of a list: says what it is set to, and opens its choices. */
export const PickChip = <T extends string>({ label, choices, value, onChange }: PickChipProps<T>) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const all = t('states.all');
  const chosen = choices.find((choice) => choice.value === value)?.label;
  const take = (next: T | null) => {
    setOpen(false);
    onChange(next);
  };
  return (
    <View>
      <Tap
        className={classes('pick-chip', chosen && 'pick-chip-on')}
        label={`${label}，${chosen ?? all}`}
        onTap={() => setOpen(true)}
      >
        <Text>{chosen ?? label}</Text>
        <Icon name="down" size="small" />
      </Tap>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        {open &&
          [{ value: null, label: all }, ...choices].map((choice) => (
            <View
              key={choice.value ?? ''}
              className={classes('picker-option', choice.value === value && 'picker-option-on')}
              hoverClass="pressed"
              onClick={() => take(choice.value)}
              {...accessible('radio', choice.label, { checked: choice.value === value })}
            >
              <Text className="picker-option-words">{choice.label}</Text>
              {choice.value === value && <Icon name="tick" />}
            </View>
          ))}
      </Sheet>
    </View>
  );
};
