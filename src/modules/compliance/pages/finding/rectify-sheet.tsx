import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { FileField, type GivenFile } from '@/kit/file-field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplianceText } from '../../text';
import type { Shown } from '../../types';

/** How it is being corrected; or that it is, with the proof that another person looks at. */
export const RectifySheet = ({ finding, onClose }: { finding: Shown; onClose: () => void }) => {
  const t = useComplianceText('one');
  const { id: findingId, version } = finding;
  const [done, setDone] = useState(false);
  const [files, setFiles] = useState<GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('rectifyTitle')}
      consequence={t('rectifyWords')}
      min={4}
      max={300}
      verb={t('rectify')}
      kept={`${findingId}.rectify`}
      ready={!busy && (!done || files.length > 0)}
      write={cloud.compliance.rectify}
      input={(reason) => ({ findingId, version, reason, done, fileIds: files.map(({ fileId }) => fileId) })}
      refreshes={[['compliance'], ['register']]}
      done={() => t('done')}
    >
      <ChoiceChips
        label={t('rectifyHow')}
        choices={[
          { value: 'plan', label: t('rectifyPlan') },
          { value: 'done', label: t('rectifyDone') },
        ]}
        value={done ? 'done' : 'plan'}
        onChange={(how) => setDone(how === 'done')}
      />
      {done && (
        <FileField
          label={t('rectifyProof')}
          purpose="material"
          most={9}
          files={files}
          onFile={(file) => setFiles((held) => [...held, file])}
          onRemove={(fileId) => setFiles((held) => held.filter((each) => each.fileId !== fileId))}
          onBusy={setBusy}
        />
      )}
    </ReasonSheet>
  );
};
