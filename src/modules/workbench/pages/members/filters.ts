import { useMemo } from 'react';
import { shownGrades } from '@contracts/credit-model';
import { useAssociation } from '@/cloud/reads';
import { settings } from '@/hooks/settings';
import { useText } from '@/i18n/main';
import { useRegions } from '@/i18n/regions';
import type { Filter } from '@/kit/register/types';
import { withWhole } from '@/kit/register/whole-options';
import { industryOptions } from '@/parts/membership/industries';
import { tierText } from '@/parts/membership/tier-text';
import { useWorkbenchText } from '../../text';
import type { Members } from './question';

/** As the contract has them, in the order of a membership; named here so that the contract's schemas stay out. */
const statuses = [
  'active',
  'arrears',
  'suspended',
  'withdrawn',
  'expelled',
  'terminated',
  'under_review',
  'returned',
  'rejected',
  'cancelled',
] as const;
const kinds = ['unit', 'individual', 'group'] as const;

/** The conditions of the register; tiers and tags are those that there are. */
export const useFilters = () => {
  const t = useWorkbenchText('members');
  const house = useText();
  const { language } = settings.use();
  const { options: everywhere } = useRegions();
  const committees = useAssociation().data?.committees;
  return useMemo(() => {
    const wholeOf = (name: string) => t('wholeOf', { name });
    const industries = withWhole(industryOptions(language), wholeOf);
    const regions = withWhole(everywhere, wholeOf);
    const always: Filter[] = [
      {
        key: 'status',
        title: t('columns.status'),
        kind: 'many',
        options: statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
      },
      {
        key: 'kind',
        title: t('columns.kind'),
        kind: 'one',
        options: kinds.map((value) => ({ value, label: house(`memberKinds.${value}`) })),
      },
      { key: 'industry', title: t('columns.industry'), kind: 'one', options: industries },
      { key: 'region', title: t('columns.region'), kind: 'one', options: regions },
      {
        key: 'committee',
        title: t('filters.committee'),
        kind: 'one',
        options: (committees ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        key: 'expiresBy',
        title: t('filters.expiresBy'),
        kind: 'day',
        says: (day) => t('filters.expiresByDay', { day }),
      },
      {
        key: 'grade',
        title: t('columns.grade'),
        kind: 'one',
        options: shownGrades.map((value) => ({ value, label: t(`grades.${value}`) })),
      },
    ];
    return (first: Members | undefined): Filter[] => [
      ...always.slice(0, 2),
      {
        key: 'tier',
        title: t('columns.tier'),
        kind: 'one',
        options: (first?.tiers ?? []).map((value) => ({ value, label: tierText(value) })),
      },
      ...always.slice(2),
      {
        key: 'tags',
        title: t('filters.tags'),
        kind: 'many',
        options: (first?.tags ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
    ];
  }, [t, house, language, everywhere, committees]);
};
