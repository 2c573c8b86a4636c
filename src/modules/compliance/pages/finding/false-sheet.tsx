import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { Field } from '@/components/field';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplianceText } from '../../text';
import type { Shown } from '../../types';

/** The second look at what somebody called false: if it is, one sentence makes it an example of the rule. */
export const FalseSheet = ({ finding, onClose }: { finding: Shown; onClose: () => void }) => {
  const t = useComplianceText('one');
  const { id: findingId, version, events } = finding;
  const [isFalse, setFalse] = useState(true);
  const [example, setExample] = useState('');
  const said = [...events].reverse().find(({ what }) => what === 'doubted')?.reason ?? '';
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('falseTitle')}
      consequence={t('falseWords', { reason: said })}
      min={4}
      max={300}
      verb={t('decideFalse')}
      kept={`${findingId}.decideFalse`}
      ready={!isFalse || example.trim().length >= 4}
      write={cloud.compliance.decideFalse}
      input={(reason) => ({
        ...{ findingId, version, reason, isFalse },
        ...(isFalse ? { example: example.trim() } : {}),
      })}
      refreshes={[['compliance'], ['register']]}
      done={() => t('done')}
    >
      <ChoiceChips
        label={t('falseIs')}
        choices={[
          { value: 'yes', label: t('falseYes') },
          { value: 'no', label: t('falseNo') },
        ]}
        value={isFalse ? 'yes' : 'no'}
        onChange={(value) => setFalse(value === 'yes')}
      />
      {isFalse && (
        <Field
          label={t('falseExample')}
          hint={t('falseExampleHint')}
          multiline
          maxLength={120}
          value={example}
          onChange={setExample}
        />
      )}
    </ReasonSheet>
  );
};
