import { cloud } from '@/cloud/client';
import { useText } from '@/i18n/main';
import { ReasonSheet } from '@/kit/reason-sheet';
import { OnBehalf } from '../identity/on-behalf';
import './refusals';

const reasons = ['travel', 'ill', 'work', 'clash'] as const;

interface ExcuseSheetProps {
  meetingId: string;
  /** Which of his votes; left out: the only one. */
  entryId?: string;
  /** The member on the roll; null: oneself. */
  onBehalf: string | null;
  open: boolean;
  onClose: () => void;
}
/** 请假: who is on the roll says beforehand that he does not come, and why. */
export const ExcuseSheet = ({ meetingId, entryId, onBehalf, open, onClose }: ExcuseSheetProps) => {
  const t = useText();
  return (
    <ReasonSheet
      open={open}
      onClose={onClose}
      title={t('excuse.title')}
      consequence={t('excuse.consequence')}
      label={t('excuse.reason')}
      phrases={reasons.map((name) => t(`excuse.reasons.${name}`))}
      max={100}
      verb={t('excuse.send')}
      kept={`${entryId ?? meetingId}.excuse`}
      write={cloud.proceedings.excuse}
      input={(reason) => ({ meetingId, reason, ...(entryId && { entryId }) })}
      done={() => t('excuse.done')}
    >
      {onBehalf && <OnBehalf name={onBehalf} />}
    </ReasonSheet>
  );
};
