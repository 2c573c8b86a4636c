import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useCommitteesText } from '../../text';
import type { Member } from '../../types';

export const EndSheet = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const t = useCommitteesText('one');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('endTitle')}
      consequence={t('endConsequence', { name: member.name })}
      phrases={[t('endPhrases.business'), t('endPhrases.own')]}
      min={2}
      verb={t('end')}
      kept={`${member.placeId ?? ''}.end`}
      write={cloud.committees.endMember}
      input={(reason) => ({ placeId: member.placeId ?? '', reason })}
      refreshes={[['committees']]}
      done={() => t('ended')}
    />
  );
};
