import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { filterWords } from './filter-words';
import { useRegisterText } from './text';
import type { Filter, Values } from './types';

interface FilterChipsProps {
  filters: readonly Filter[];
  values: Values;
  onChange: (values: Values) => void;
  /** Opens one filter, or all of them. */
  onOpen: (key?: string) => void;
  /** On a desk each filter that is not set has its own button. */
  each?: boolean;
}

/** What is set, a chip each that takes it away, and what else can be set. */
export const FilterChips = ({ filters, values, onChange, onOpen, each }: FilterChipsProps) => {
  const t = useRegisterText();
  const set = filters.flatMap((filter) => (values[filter.key] ?? []).map((value) => ({ filter, value })));
  return (
    <View className="register-chips">
      {!each && (
        <Tap className="register-chip register-chip-open" onTap={() => onOpen()} label={t('filter')}>
          <Icon name="settings" size="small" />
          <Text>{t('filter')}</Text>
        </Tap>
      )}
      {set.map(({ filter, value }) => {
        const words = filterWords(filter, value);
        return (
          <Tap
            key={`${filter.key}.${value}`}
            className="register-chip register-chip-set"
            label={t('remove', { words })}
            onTap={() =>
              onChange({ ...values, [filter.key]: (values[filter.key] ?? []).filter((other) => other !== value) })
            }
          >
            <Text>{words}</Text>
            <Icon name="cross" size="small" />
          </Tap>
        );
      })}
      {each &&
        filters
          .filter(({ key }) => !values[key]?.length)
          .map(({ key, title }) => (
            <Tap key={key} className="register-chip" label={title} onTap={() => onOpen(key)}>
              <Text>{title}</Text>
              <Icon name="down" size="small" />
            </Tap>
          ))}
    </View>
  );
};
