import type { Option } from '@/components/picker-field';
import type { Language } from '@/hooks/settings';
import type { Region } from '@/i18n/unpack-regions';
import type { Translate } from '@/i18n/typed';
import { withWhole } from '@/kit/register/whole-options';
import { industryOptions } from '@/parts/membership/industries';
import type { zhCN } from '../../messages/zh-CN';

type Text = Translate<(typeof zhCN)['members']>;

const wholeOf = (t: Text) => (name: string) => t('directory.allOf', { name });
const all = (t: Text): Option => ({ value: '', label: t('directory.all') });

export const industryChoices = (language: Language, t: Text): Option[] => [
  all(t),
  ...withWhole(industryOptions(language), wholeOf(t)),
];
export const regionChoices = (regions: Region[], t: Text): Option[] => [all(t), ...withWhole(regions, wholeOf(t))];
