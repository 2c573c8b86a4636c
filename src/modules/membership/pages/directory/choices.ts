import type { Option } from '@/components/picker-field';
import type { Language } from '@/hooks/settings';
import { regionOptions } from '@/i18n/regions';
import type { Translate } from '@/i18n/typed';
import { industryOptions } from '../../data/industries';
import type { zhCN } from '../../messages/zh-CN';

type Text = Translate<(typeof zhCN)['members']>;

/** A filter may stop at any level, so each level begins with the whole of it. */
const withWhole = (options: readonly Option[], t: Text): Option[] =>
  options.map((option) =>
    option.children
      ? {
          ...option,
          children: [
            { value: option.value, label: t('directory.allOf', { name: option.label }) },
            ...withWhole(option.children, t),
          ],
        }
      : option,
  );
const all = (t: Text): Option => ({ value: '', label: t('directory.all') });

export const industryChoices = (language: Language, t: Text): Option[] => [
  all(t),
  ...withWhole(industryOptions(language), t),
];
export const regionChoices = (t: Text): Option[] => [all(t), ...withWhole(regionOptions(), t)];
