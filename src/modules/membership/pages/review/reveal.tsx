import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useMembershipText } from '../../text';

export type RevealField = Parameters<typeof cloud.membership.reveal>[0]['field'];
const keyOf = (field: RevealField) => (field.kind === 'idNumber' ? 'idNumber' : field.representativeId);

interface RevealProps {
  membershipId: string;
  field: RevealField | null;
  onClose: () => void;
  onShown: (key: string, value: string) => void;
}

/** Asks why, says that it is recorded, then shows the number in its place. */
export const Reveal = ({ membershipId, field, onClose, onShown }: RevealProps) => {
  const t = useMembershipText('review');
  if (!field) return null;
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('reveal.title')}
      consequence={t('reveal.logged')}
      label={t('reveal.reason')}
      placeholder={t('reveal.placeholder')}
      phrases={[t('reveal.reasons.call'), t('reveal.reasons.match'), t('reveal.reasons.remind')]}
      min={2}
      max={100}
      verb={t('reveal.show')}
      kept={`${membershipId}.reveal.${keyOf(field)}`}
      write={cloud.membership.reveal}
      input={(reason) => ({ membershipId, field, reason })}
      refreshes={[]}
      onDone={({ value }) => onShown(keyOf(field), value)}
    />
  );
};
