import { cloud } from '@/cloud/client';
import { useText } from '@/i18n/main';
import { ReasonSheet } from '@/kit/reason-sheet';
import './refusals';

const reasons = ['travel', 'ill', 'work', 'clash'] as const;

/** 请假: who is on the roll says beforehand that he does not come, and why. */
export const ExcuseSheet = (props: { meetingId: string; open: boolean; onClose: () => void }) => {
  const t = useText();
  const { meetingId, open, onClose } = props;
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
      kept={`${meetingId}.excuse`}
      write={cloud.proceedings.excuse}
      input={(reason) => ({ meetingId, reason })}
      done={() => t('excuse.done')}
    />
  );
};
