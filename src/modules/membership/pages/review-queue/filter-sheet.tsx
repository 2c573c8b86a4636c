import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import { kinds, scopes, type Wanted } from './filters';

interface FilterSheetProps {
  open: boolean;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
  onClose: () => void;
}

export const FilterSheet = ({ open, wanted, onChange, onClose }: FilterSheetProps) => {
  const t = useMembershipText('review');
  const house = useText();
  return (
    <Sheet
      open={open}
      title={t('queue.filter')}
      onClose={onClose}
      footer={<Button onTap={onClose}>{t('queue.done')}</Button>}
    >
      <ChoiceChips
        label={t('queue.scope')}
        choices={scopes.map((value) => ({ value, label: t(`queue.filters.${value}`) }))}
        value={wanted.scope}
        onChange={(scope) => onChange({ ...wanted, scope })}
      />
      <ChoiceChips
        label={t('queue.kind')}
        choices={[
          { value: 'any', label: t('queue.anyKind') },
          ...kinds.map((value) => ({ value, label: house(`memberKinds.${value}`) })),
        ]}
        value={wanted.kind ?? 'any'}
        onChange={(kind) => onChange({ ...wanted, kind: kinds.find((known) => known === kind) ?? null })}
      />
    </Sheet>
  );
};
