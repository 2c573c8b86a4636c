import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Leaf } from '@contracts/parameter-shape';
import { isFraction } from '@contracts/parameter-value';
import { fractionWords, unitWord } from '@contracts/parameter-words';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { namesText } from '@/i18n/names';
import { useSpoken, useValueText } from './text';

interface LeafFieldProps {
  label: string;
  /** Id and sentence of the field, where a form guides through it. */
  frame?: Guided;
  shape: Leaf;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Of a fraction: more than it, or at least it. */
  strict?: boolean;
  onStrict?: (strict: boolean) => void;
}

/** What a form hands to a field that it guides to. */
export interface Guided {
  id: string;
  error: string | null;
}

const usual = ['1/2', '3/5', '2/3', '3/4', '4/5', '1/1'];
const keyOf = (value: unknown) => (isFraction(value) ? value.join('/') : '');
const fractionOf = (key: string) => key.split('/').map(Number) as [number, number];
const numberOf = (typed: string): number | string => (/^-?\d{1,9}$/.test(typed) ? Number(typed) : typed);
const shown = (value: unknown): string => (Array.isArray(value) ? namesText(value) : String((value as string) ?? ''));

/** One field of a value: a number with its unit, a share, a choice. */
export const LeafField = ({ label, frame, shape, value, onChange, strict, onStrict }: LeafFieldProps) => {
  const t = useValueText();
  const spoken = useSpoken();
  const [typed, setTyped] = useState(() => shown(value));
  switch (shape.kind) {
    case 'number':
    case 'numbers': {
      const many = shape.kind === 'numbers';
      const take = (words: string) => {
        setTyped(words);
        onChange(
          many
            ? words
                .split(/[^\d]+/)
                .filter(Boolean)
                .map(Number)
            : numberOf(words.trim()),
        );
      };
      return (
        <Field
          {...frame}
          label={label}
          hint={many ? t('list') : `${shape.min}–${shape.max}`}
          type={many ? 'text' : 'number'}
          value={typed}
          onChange={take}
          extra={<Text className="leaf-unit">{unitWord(shape.unit, 2, spoken)}</Text>}
        />
      );
    }
    case 'fraction': {
      const keys = [...new Set([keyOf(value), ...usual])].filter(Boolean);
      return (
        <View>
          <ChoiceChips
            {...frame}
            label={t('fraction', { label })}
            choices={keys.map((key) => ({ value: key, label: fractionWords(fractionOf(key), spoken) }))}
            value={keyOf(value)}
            onChange={(key) => onChange(fractionOf(key))}
          />
          {onStrict && (
            <ChoiceChips
              label={t('strict', { label })}
              choices={[
                { value: 'no', label: t('atLeast') },
                { value: 'yes', label: t('moreThan') },
              ]}
              value={strict ? 'yes' : 'no'}
              onChange={(chosen) => onStrict(chosen === 'yes')}
            />
          )}
        </View>
      );
    }
    case 'flag':
      return (
        <ChoiceChips
          {...frame}
          label={label}
          choices={[
            { value: 'yes', label: shape.yes[spoken] },
            { value: 'no', label: shape.no[spoken] },
          ]}
          value={value === true ? 'yes' : 'no'}
          onChange={(chosen) => onChange(chosen === 'yes')}
        />
      );
    case 'choice':
      return (
        <ChoiceChips
          {...frame}
          label={label}
          choices={shape.choices.map((each) => ({ value: each.value, label: each.label[spoken] }))}
          value={String((value as string) ?? shape.choices[0]?.value)}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <ManyChips
          {...frame}
          label={label}
          choices={shape.choices.map((each) => ({ value: each.value, label: each.label[spoken] }))}
          values={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <Field
          {...frame}
          label={label}
          type={shape.digits ? 'number' : 'text'}
          maxLength={shape.most}
          value={typed}
          onChange={(words) => {
            setTyped(words);
            onChange(shape.digits ? words.replace(/\D/g, '') : words.trim());
          }}
        />
      );
    case 'names':
      return null;
  }
};
