import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { FindCompany } from '@/kit/find-company';
import type { Found } from '@/kit/finder';
import { useChangesText } from '../../text';

interface SuccessorProps {
  label: string;
  chosen: Found | null;
  onChosen: (found: Found | null) => void;
  typed: string;
  onTyped: (words: string) => void;
  error: string | null;
}

/** Who follows: a member that is chosen, or one outside by its name. */
export const Successor = ({ label, chosen, onChosen, typed, onTyped, error }: SuccessorProps) => {
  const t = useChangesText('report');
  if (chosen)
    return (
      <Card kind="list">
        <ListRow title={chosen.name} note={label} value={t('other')} onTap={() => onChosen(null)} />
      </Card>
    );
  return (
    <>
      <Field label={label} hint={t('successorHint')} maxLength={100} value={typed} onChange={onTyped} error={error} />
      <FindCompany onPick={onChosen} />
    </>
  );
};
