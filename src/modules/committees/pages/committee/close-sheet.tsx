import { cloud } from '@/cloud/client';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCommitteesText } from '../../text';

/** By its decision's number; the day is today. */
export const CloseSheet = ({ committeeId, onClose }: { committeeId: string; onClose: () => void }) => {
  const t = useCommitteesText('one');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('closeTitle')}
      consequence={t('closeConsequence')}
      label={t('decisionNo')}
      min={2}
      max={60}
      verb={t('close')}
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
