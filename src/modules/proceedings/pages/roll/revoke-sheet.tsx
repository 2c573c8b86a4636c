import { cloud } from '@/cloud/client';
import { Attachments } from '@/kit/attachments';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useProceedingsText } from '../../text';
import type { RollRow } from './roll-types';

interface RevokeSheetProps {
  meetingId: string;
  /** Who gave the proxy. */
  giver: RollRow;
  onClose: () => void;
}

/** A written proxy with its paper, and the way to end it. */
export const RevokeSheet = ({ meetingId, giver, onClose }: RevokeSheetProps) => {
  const t = useProceedingsText('roll');
  const { proxy, name } = giver;
  if (!proxy) return null;
  const { fileId, holder } = proxy;
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('proxy.of', { giver: name })}
      consequence={t('proxy.revokeConsequence', { giver: name, holder })}
      phrases={[t('proxy.revokeReasons.written'), t('proxy.revokeReasons.mistake')]}
      min={2}
      verb={t('proxy.revoke')}
      danger
      kept={`proxy.${proxy.id}`}
      refreshes={[['proceedings']]}
      write={cloud.proceedings.revokeProxy}
      input={(reason) => ({ proxyId: proxy.id, reason })}
      done={() => t('proxy.revoked')}
    >
      <Attachments
        files={[
          {
            key: fileId,
            title: t('proxy.open'),
            type: 'application/pdf',
            address: () => cloud.meetings.fileUrl({ meetingId, fileId }),
          },
        ]}
      />
    </ReasonSheet>
  );
};
