import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { ManyChips } from '@/components/many-chips';
import { PickerField } from '@/components/picker-field';
import { useRegisterText } from './text';
import type { Filter } from './types';

/** As many as are seen at once; more are looked for in a list of their own. */
const inSight = 8;

interface FilterFieldProps {
  filter: Filter;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** One filter as a field: chips, a list or a day. */
export const FilterField = ({ filter, values, onChange }: FilterFieldProps) => {
  const t = useRegisterText();
  const { title, kind, options = [] } = filter;
  const [value = ''] = values;
  const one = (next: string) => onChange(next ? [next] : []);
  if (kind === 'day') return <DateField label={title} value={value || null} onChange={one} onClear={() => one('')} />;
  if (kind === 'many') return <ManyChips label={title} choices={options} values={values} onChange={onChange} />;
  const any = { value: '', label: t('all') };
  return options.length > inSight || options.some(({ children }) => children) ? (
    <PickerField label={title} options={[any, ...options]} value={value} onChange={one} searchable />
  ) : (
    <ChoiceChips label={title} choices={[any, ...options]} value={value} onChange={one} />
  );
};
