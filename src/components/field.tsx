import { Input, Text, Textarea, View } from '@tarojs/components';
import { charactersIn } from '@contracts/letters';
import { type ReactNode, useContext } from 'react';
import { named } from './accessible';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { FocusedField } from './focused-field';
import './field.scss';

interface FieldProps extends FieldFrameProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  placeholder?: string;
  type?: 'text' | 'number' | 'idcard' | 'digit' | 'nickname';
  multiline?: boolean;
  maxLength?: number;
  disabled?: boolean;
  /** Index of the wrong character (from 0): the value is repeated below with it marked. */
  mark?: number | null;
  /** A small control at the right, such as WeChat's phone button. */
  extra?: ReactNode;
}

const browser = process.env.TARO_ENV === 'h5';
/** The keys that a phone's browser shows. */
const keys = { number: 'numeric', digit: 'decimal', idcard: 'text', text: 'text', nickname: 'text' } as const;
const numeric = ['number', 'digit', 'idcard'];

/**
 * One line or one paragraph to write. What is typed into a field of digits arrives in plain digits: at a desk a Chinese
 * keyboard may write wide ones, which a browser's own field of numbers swallows without a word.
 */
export const Field = ({
  value,
  onChange,
  onLeave,
  placeholder,
  type = 'text',
  multiline,
  maxLength = 140,
  disabled,
  mark,
  extra,
  ...frame
}: FieldProps) => {
  const focused = useContext(FocusedField);
  const shared = {
    ...(focused !== null && focused === frame.id ? { focus: true } : {}),
    value,
    placeholder,
    disabled,
    // What counts for one may be two of the phone's units, and the last of them must not be cut in half.
    maxlength: maxLength + value.length - charactersIn(value) + 1,
    placeholderClass: 'field-placeholder',
    ...named(frame.label, { inputMode: keys[type] }),
    onInput: ({ detail: { value: typed } }: { detail: { value: string } }) =>
      onChange(numeric.includes(type) ? typed.normalize('NFKC') : typed),
    onBlur: onLeave,
  };
  return (
    <FieldFrame {...frame}>
      <View className="field-line">
        {multiline ? (
          <Textarea className="field-area" autoHeight disableDefaultPadding {...shared} />
        ) : (
          <Input className="field-input" type={browser ? 'text' : type} {...shared} />
        )}
        {extra}
      </View>
      {mark !== null && mark !== undefined && mark < value.length && (
        <View className="field-echo" aria-hidden>
          <Text>{value.slice(0, mark)}</Text>
          <Text className="field-mark">{value[mark]}</Text>
          <Text>{value.slice(mark + 1)}</Text>
        </View>
      )}
    </FieldFrame>
  );
};
