import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Field } from '@/components/field';
import { useText } from '@/i18n/main';
import { PickOne } from '@/kit/pick-one';
import { useComplianceText } from '../../text';
import type { Shown } from '../../types';
import { listed } from '../../value-words';

/** Who handles it from now on, and what is to be done. */
export const AssignSheet = ({ finding, onClose }: { finding: Shown; onClose: () => void }) => {
  const t = useComplianceText('one');
  const house = useText();
  const { id: findingId, version } = finding;
  const [reason, setReason] = useState('');
  const people = useRead(['compliance', 'assignees', findingId], () => cloud.compliance.assignees({ findingId }));
  const assign = useWrite(cloud.compliance.assign, {
    refreshes: [['compliance'], ['register']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('assigned') });
    },
  });
  return (
    <PickOne
      open
      onClose={onClose}
      title={t('assignTitle')}
      consequence={t('assignWords')}
      icon="person"
      among={people.data?.rows.map(({ personId, name, offices }) => ({
        ...{ id: personId, name, note: listed(offices.map((office) => house(`offices.${office}`))) },
      }))}
      fault={people.error && { error: people.error, onRetry: () => void people.refetch() }}
      none={t('assignNone')}
      verb={t('assign')}
      busy={assign.busy}
      error={assign.sentence}
      onPick={(personId) => assign.run({ findingId, version, personId, reason: reason.trim() })}
    >
      <Field label={t('assignReason')} multiline maxLength={300} value={reason} onChange={setReason} />
    </PickOne>
  );
};
