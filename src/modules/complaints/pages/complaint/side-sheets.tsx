import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';

export type SideAct = 'state' | 'appeal' | 'withdraw';

/** What a side says or does; its words stay on the device until they are sent. */
export const SideSheet = ({ row, act, onClose }: { row: Shown; act: SideAct; onClose: () => void }) => {
  const t = useComplaintsText('one');
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const title = act === 'state' && row.as === 'maker' ? t('stateMaker') : t(act);
  const shared = {
    open: true,
    onClose,
    title,
    verb: title,
    kept: `${row.id}.${act}`,
    refreshes: [['complaints']],
  } as const;
  if (act === 'withdraw')
    return (
      <ReasonSheet
        {...shared}
        consequence={t('withdrawWords')}
        min={0}
        max={500}
        danger
        write={cloud.complaints.withdraw}
        input={(reason) => ({ complaintId: row.id, version: row.version, reason })}
        done={() => t('done')}
      />
    );
  return (
    <ReasonSheet
      {...shared}
      consequence={t(
        act === 'state' ? 'next.stateWords' : row.state === 'notAccepted' ? 'appealRefusal' : 'appealSheet',
      )}
      label={t('sayLabel')}
      min={2}
      max={3000}
      ready={!busy}
      field="words"
      write={cloud.complaints[act]}
      input={(words) => ({ complaintId: row.id, words, fileIds: files.map(({ fileId }) => fileId) })}
      done={() => t('sent')}
    >
      <FileField
        label={t('files')}
        optional
        purpose="material"
        most={9}
        files={files}
        onFile={(file) => setFiles((held) => [...held, file])}
        onRemove={(fileId) => setFiles((held) => held.filter((each) => each.fileId !== fileId))}
        onBusy={setBusy}
      />
    </ReasonSheet>
  );
};
