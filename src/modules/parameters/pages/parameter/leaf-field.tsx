import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Leaf } from '@contracts/parameter-shape';
import { isFraction } from '@contracts/parameter-value';
import { fractionWords, unitWord } from '@contracts/parameter-words';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ManyChips } from '@/components/many-chips';
import { namesText } from '@/i18n/names';
import { useParametersText, useSpoken } from '../../text';

interface LeafFieldProps {
  label: string;
  shape: Leaf;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Of a fraction: more than it, or at least it. */
  strict?: boolean;
  onStrict?: (strict: boolean) => void;
}

const usual = ['1/2', '3/5', '2/3', '3/4', '4/5', '1/1'];
const keyOf = (value: unknown) => (isFraction(value) ? value.join('/') : '');
const fractionOf = (key: string) => key.split('/').map(Number) as [number, number];
const numberOf = (typed: string): number | string => (/^-?\d{1,9}$/.test(typed) ? Number(typed) : typed);
const shown = (value: unknown): string => (Array.isArray(value) ? namesText(value) : String((value as string) ?? ''));

/** One field of a value: a number with its unit, a share, a choice. */
export const LeafField = ({ label, shape, value, onChange, strict, onStrict }: LeafFieldProps) => {
  const t = useParametersText('propose');
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
          label={label}
          hint={many ? t('list') : undefined}
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
          label={label}
          choices={shape.choices.map((each) => ({ value: each.value, label: each.label[spoken] }))}
          value={String((value as string) ?? shape.choices[0]?.value)}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <ManyChips
          label={label}
          choices={shape.choices.map((each) => ({ value: each.value, label: each.label[spoken] }))}
          values={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <Field
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
