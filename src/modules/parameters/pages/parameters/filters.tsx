import { Segments } from '@/components/segments';
import { useParametersText } from '../../text';

const choices = ['all', 'unchecked', 'own', 'waiting'] as const;
export type Only = (typeof choices)[number];

interface FiltersProps {
  counts: Record<Only, number>;
  only: Only;
  onOnly: (only: Only) => void;
}

/** What the list is narrowed to, each with how many there are. */
export const Filters = ({ counts, only, onOnly }: FiltersProps) => {
  const t = useParametersText('list');
  return (
    <Segments
      label={t('show')}
      choices={choices.map((value) => ({ value, label: t(value, { count: counts[value] }) }))}
      value={only}
      onChange={onOnly}
    />
  );
};
