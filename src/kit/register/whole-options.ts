import type { Option } from '@/components/picker-field';

/** A filter may stop at any level, so each level begins with the whole of it: `wholeOf('浙江省')` is 浙江省全部. */
export const withWhole = (options: readonly Option[], wholeOf: (label: string) => string): Option[] =>
  options.map((option) =>
    option.children
      ? {
          ...option,
          children: [{ value: option.value, label: wholeOf(option.label) }, ...withWhole(option.children, wholeOf)],
        }
      : option,
  );

/** The label of a value, wherever in the tree it stands; the value where it is not known. */
export const labelOf = (options: readonly Option[], value: string): string => {
  const find = (level: readonly Option[]): string | undefined => {
    for (const option of level) {
      if (option.value === value) return option.label;
      const deeper = option.children && find(option.children);
      if (deeper) return deeper;
    }
    return undefined;
  };
  return find(options) ?? value;
};
