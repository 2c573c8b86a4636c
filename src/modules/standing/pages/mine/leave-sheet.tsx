import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Field } from '@/components/field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useStandingText } from '../../text';
import type { Own } from '../../types';

/** Out at once, from arrears and suspension too; the name is typed so that it cannot happen by accident. */
export const LeaveSheet = ({ row, onClose }: { row: Own; onClose: () => void }) => {
  const t = useStandingText('mine');
  const [confirmName, setConfirmName] = useState('');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('leaveTitle')}
      consequence={t('leaveWords')}
      label={t('leaveReason')}
      min={0}
      max={500}
      verb={t('leave')}
      danger
      ready={confirmName.trim() !== ''}
      kept={`${row.membershipId}.leave`}
      write={cloud.membership.leave}
      input={(reason) => ({
        ...{ membershipId: row.membershipId, confirmName: confirmName.trim() },
        ...(reason ? { reason } : {}),
      })}
      done={() => t('left')}
    >
      <Field label={t('leaveName')} hint={row.name} maxLength={100} value={confirmName} onChange={setConfirmName} />
    </ReasonSheet>
  );
};
