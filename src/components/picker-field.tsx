import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { holdsWords } from '@/i18n/fold-words';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import { classes } from './classes';
import { FieldFrame, type FieldFrameProps } from './field-frame';
import { Icon } from './icon';
import { SearchBar } from './search-bar';
import { Sheet } from './sheet';
import { Tap } from './tap';
import './picker-field.scss';

export interface Option {
  value: string;
  label: string;
  /** A second level: choosing this one opens them. */
  children?: readonly Option[];
}
interface PickerFieldProps extends FieldFrameProps {
  options: readonly Option[];
  /** The leaf that is chosen. */
  value: string | null;
  onChange: (value: string, path: readonly Option[]) => void;
  /** Offers a search line over the leaves; for long lists. */
  searchable?: boolean;
  disabled?: boolean;
}

const pathTo = (options: readonly Option[], value: string | null): Option[] => {
  for (const option of options) {
    if (option.value === value) return [option];
    const deeper = option.children ? pathTo(option.children, value) : [];
    if (deeper.length > 0) return [option, ...deeper];
  }
  return [];
};
const leaves = (options: readonly Option[], trail: readonly Option[] = []): Option[][] =>
  options.flatMap((option) => (option.children ? leaves(option.children, [...trail, option]) : [[...trail, option]]));
const words = (path: readonly Option[]) => path.map((option) => option.label).join(' · ');

/** One of many, in one or more levels, as a list that large text fits. */
export const PickerField = ({ options, value, onChange, searchable, disabled, ...frame }: PickerFieldProps) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [trail, setTrail] = useState<readonly Option[]>([]);
  const [query, setQuery] = useState('');
  const chosen = pathTo(options, value);
  const level = trail[trail.length - 1]?.children ?? options;
  const found = query
    ? leaves(options)
        .filter((path) => holdsWords(words(path), query))
        .slice(0, 60)
    : level.map((option) => [...trail, option]);

  const show = () => {
    setTrail(chosen.slice(0, -1));
    setQuery('');
    setOpen(true);
  };
  const take = (path: readonly Option[]) => {
    const last = path[path.length - 1];
    if (!last) return;
    if (last.children) return setTrail(path);
    setOpen(false);
    onChange(last.value, path);
  };
  return (
    <FieldFrame {...frame}>
      <Tap
        className="picker-field"
        label={`${frame.label}，${words(chosen) || t('states.notChosen')}`}
        onTap={disabled ? undefined : show}
      >
        <Text className={classes('picker-field-value', chosen.length === 0 && 'picker-field-none')}>
          {words(chosen) || t('states.notChosen')}
        </Text>
        <Icon name="down" size="small" className="picker-field-down" />
      </Tap>
      <Sheet open={open} title={frame.label} onClose={() => setOpen(false)}>
        {searchable && <SearchBar value={query} onChange={setQuery} />}
        {open && trail.length > 0 && !query && (
          <Tap
            className="picker-option picker-option-back"
            label={t('states.upFrom', { name: words(trail) })}
            onTap={() => setTrail(trail.slice(0, -1))}
          >
            <Icon name="forward" size="small" className="picker-option-turn" />
            <Text>{words(trail)}</Text>
          </Tap>
        )}
        {open &&
          found.map((path) => {
            const option = path[path.length - 1];
            if (!option) return null;
            const on = chosen.some((step) => step.value === option.value);
            return (
              <View
                key={option.value}
                className={classes('picker-option', on && 'picker-option-on')}
                hoverClass="pressed"
                onClick={() => take(path)}
                {...accessible('radio', option.label, { checked: on })}
              >
                <Text className="picker-option-words">{query ? words(path) : option.label}</Text>
                {on && <Icon name="tick" />}
                {!on && option.children && <Icon name="forward" size="small" />}
              </View>
            );
          })}
      </Sheet>
    </FieldFrame>
  );
};
