import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplianceText } from '../../text';
import type { Risk } from '../../types';
import { Steps } from './steps';

/** What somebody saw who looked: all is well, or something is to be mended until a day. */
export const CheckSheet = ({ risk, onClose }: { risk: Risk; onClose: () => void }) => {
  const t = useComplianceText('risk');
  const { id: riskId, version } = risk;
  const [likelihood, setLikelihood] = useState(risk.likelihood);
  const [impact, setImpact] = useState(risk.impact);
  const [isFound, setFound] = useState(false);
  const [measure, setMeasure] = useState('');
  const [mendBy, setMendBy] = useState(today());
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('check')}
      consequence={t('checkWords', { controls: risk.controls })}
      label={t('seen')}
      field="note"
      min={4}
      max={300}
      verb={t('check')}
      kept={`${riskId}.check`}
      ready={!isFound || measure.trim().length >= 4}
      write={cloud.compliance.checkRisk}
      input={(note) => ({
        ...{ riskId, version, note, likelihood, impact },
        ...(isFound ? { measure: measure.trim(), mendBy } : { measure: null, mendBy: null }),
      })}
      refreshes={[['compliance']]}
    >
      <Steps label={t('likelihood')} value={likelihood} onChange={setLikelihood} />
      <Steps label={t('impact')} value={impact} onChange={setImpact} />
      <ChoiceChips
        label={t('result')}
        choices={[
          { value: 'good', label: t('whats.good') },
          { value: 'found', label: t('whats.found') },
        ]}
        value={isFound ? 'found' : 'good'}
        onChange={(value) => setFound(value === 'found')}
      />
      {isFound && (
        <>
          <Field label={t('measure')} multiline maxLength={300} value={measure} onChange={setMeasure} />
          <DateField label={t('mendDay')} value={mendBy} from={today()} onChange={setMendBy} />
        </>
      )}
    </ReasonSheet>
  );
};
