import { cloud } from '@/cloud/client';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCommitteesText } from '../../text';

interface CloseSheetProps {
  committeeId: string;
  group: boolean;
  onClose: () => void;
}

/** By its decision's number, that of a group by its reason; the day is today. */
export const CloseSheet = ({ committeeId, group, onClose }: CloseSheetProps) => {
  const t = useCommitteesText('one');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t(group ? 'closeGroup' : 'closeTitle')}
      consequence={t(group ? 'closeGroupConsequence' : 'closeConsequence')}
      label={t(group ? 'closeReason' : 'decisionNo')}
      min={2}
      max={60}
      verb={t(group ? 'closeGroup' : 'close')}
      danger
      kept={`${committeeId}.close`}
      write={cloud.committees.close}
      input={(decisionNo) => ({ committeeId, decisionNo, decidedOn: today() })}
      field="decisionNo"
      refreshes={[['committees']]}
      done={() => t('closedNow')}
    />
  );
};
