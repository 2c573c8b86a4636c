import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

/** A member without a main representative leaves by its written notice. */
export const LeaveSheet = ({ file, onClose }: { file: MemberFile; onClose: () => void }) => {
  const t = useWorkbenchText('member');
  const [notice, setNotice] = useState<GivenFile | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('hands.leave')}
      consequence={t('hands.leaveConsequence')}
      phrases={[t('hands.leaveReason')]}
      min={2}
      ready={notice !== null && !busy}
      verb={t('hands.leave')}
      danger
      kept={`${file.id}.leaveOnNotice`}
      write={cloud.membership.leaveOnNotice}
      input={(reason) => ({ membershipId: file.id, fileId: notice?.fileId ?? '', reason })}
      done={() => t('hands.left')}
    >
      <FileField
        label={t('hands.leaveFile')}
        purpose="material"
        files={notice ? [notice] : []}
        onFile={setNotice}
        onBusy={setBusy}
      />
    </ReasonSheet>
  );
};
