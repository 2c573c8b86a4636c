import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useStandingText } from '../../text';
import type { Shown } from '../../types';

/** The member's defence, or its appeal: words that are kept on the device until they are sent, and papers. */
export const SaySheet = ({ row, kind, onClose }: { row: Shown; kind: 'state' | 'appeal'; onClose: () => void }) => {
  const t = useStandingText('case');
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t(kind)}
      consequence={t(`${kind}Words`)}
      label={t('words')}
      min={2}
      max={3000}
      ready={!busy}
      verb={t(kind)}
      kept={`${row.id}.${kind}`}
      field="words"
      write={cloud.standing[kind]}
      input={(words) => ({ disciplineId: row.id, words, fileIds: files.map(({ fileId }) => fileId) })}
      refreshes={[['standing']]}
      done={() => t(`${kind}Done`)}
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
