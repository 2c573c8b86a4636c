import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { FilterField } from './filter-field';
import { useRegisterText } from './text';
import type { Filter } from './types';
import type { Held } from './use-register';

interface FilterSheetProps {
  held: Held;
  filters: readonly Filter[];
  /** Where there are no heads to sort by, the order is chosen here too. */
  columns?: readonly { title: string; sort?: string }[];
  onClose: () => void;
}

/** The filters as fields; what is chosen holds at once, behind the sheet. */
export const FilterSheet = ({ held, filters, columns, onClose }: FilterSheetProps) => {
  const t = useRegisterText();
  const { filters: values, sort } = held.look;
  const sorts = (columns ?? []).flatMap((column) => (column.sort ? [{ value: column.sort, label: column.title }] : []));
  const only = filters.length === 1 ? filters[0] : undefined;
  return (
    <Sheet
      open
      title={only?.title ?? t('filterTitle')}
      onClose={onClose}
      footer={<Button onTap={onClose}>{t('done')}</Button>}
    >
      {filters.map((filter) => (
        <FilterField
          key={filter.key}
          filter={filter}
          values={values[filter.key] ?? []}
          onChange={(chosen) => held.filter({ ...values, [filter.key]: chosen })}
        />
      ))}
      {sorts.length > 0 && (
        <>
          <PickerField
            label={t('sort')}
            options={sorts}
            value={sort.key}
            onChange={(key) => held.order({ ...sort, key })}
          />
          <ChoiceChips
            label={t('order')}
            choices={[
              { value: 'up', label: t('ascending') },
              { value: 'down', label: t('descending') },
            ]}
            value={sort.descending ? 'down' : 'up'}
            onChange={(order) => held.order({ ...sort, descending: order === 'down' })}
          />
        </>
      )}
    </Sheet>
  );
};
