import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ParameterValue } from '@contracts/parameter-shape';
import { cloud } from '@/cloud/client';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { goInstead } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplianceText } from '../../text';
import type { Trials } from '../../types';

interface ProposeSheetProps {
  ruleId: string;
  value: ParameterValue;
  trials: Trials;
  onClose: () => void;
}

/** The first of the two persons, with exactly the value that was tried. */
export const ProposeSheet = ({ ruleId, value, trials, onClose }: ProposeSheetProps) => {
  const t = useComplianceText('trial');
  const [effectiveFrom, setFrom] = useState(trials.earliest);
  const [resolution, setResolution] = useState('');
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={t('propose')}
      consequence={t('proposeWords')}
      min={4}
      max={300}
      verb={t('propose')}
      kept={`${ruleId}.propose`}
      ready={resolution.trim().length >= 2}
      write={cloud.parameters.propose}
      input={(reason) => ({ id: ruleId, value, reason, resolution: resolution.trim(), effectiveFrom })}
      refreshes={[['parameters'], ['compliance']]}
      onDone={() => {
        void Taro.showToast({ icon: 'none', title: t('proposed') });
        goInstead('parameters/parameter', { id: ruleId });
      }}
    >
      <DateField label={t('effective')} value={effectiveFrom} from={trials.earliest} onChange={setFrom} />
      <Field label={t('resolution')} maxLength={100} value={resolution} onChange={setResolution} />
    </ReasonSheet>
  );
};
