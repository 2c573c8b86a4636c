import { cloud } from '@/cloud/client';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useProceedingsText } from '../../text';
import { type Minutes, minutesKey } from './use-minutes';

interface VerdictSheetProps {
  meetingId: string;
  minutes: Minutes;
  verdict: 'agree' | 'object' | null;
  onClose: () => void;
}

/** One's own word on the minutes; an objection says which part. */
export const VerdictSheet = ({ meetingId, minutes, verdict, onClose }: VerdictSheetProps) => {
  const t = useProceedingsText('minutes');
  if (verdict === null) return null;
  const objects = verdict === 'object';
  return (
    <ReasonSheet
      key={verdict}
      open
      onClose={onClose}
      title={t(objects ? 'confirm.objectTitle' : 'confirm.title')}
      consequence={t(objects ? 'confirm.objectConsequence' : 'confirm.consequence')}
      label={t(objects ? 'confirm.reason' : 'confirm.remark')}
      hint={objects ? t('confirm.empty') : undefined}
      min={objects ? 1 : 0}
      max={500}
      field="remark"
      verb={t(objects ? 'confirm.send' : 'confirm.agree')}
      kept={`${meetingId}.${objects ? 'objection' : 'remark'}`}
      write={cloud.proceedings.confirmMinutes}
      input={(remark) => ({ meetingId, version: minutes.version, agrees: !objects, remark })}
      refreshes={[minutesKey(meetingId)]}
      done={() => t(objects ? 'confirm.objected' : 'confirm.done')}
    />
  );
};
