import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import '@/parts/flows/refusals';
import { useMembershipText } from '../../text';
import { ColleagueSheet, type Purpose } from './colleague-sheet';
import type { Case } from './use-case';

interface MoreSheetProps {
  application: Case;
  open: boolean;
  onRefuse: () => void;
  onClose: () => void;
}

/** What is rarely right, each with its consequence. What the case allows this person, it says itself. */
export const MoreSheet = ({ application, open, onRefuse, onClose }: MoreSheetProps) => {
  const t = useMembershipText('review');
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const { caseId, version, barred } = application;
  const show = useRead(['flows', 'show', caseId, version], () => cloud.flows.show({ caseId: caseId ?? '' }), {
    enabled: open && caseId !== null,
  });
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const remind = useWrite(cloud.flows.remind, {
    onDone: () => (onClose(), say(t('act.reminded'))),
    onRefused: (error) => say(sentenceOf(error)),
  });
  const may = show.data?.may;
  const colleague = (next: Purpose) => () => {
    onClose();
    setPurpose(next);
  };
  return (
    <>
      <Sheet open={open} title={t('act.more')} onClose={onClose}>
        {may?.handOn && (
          <ListRow
            icon="share"
            title={t('colleague.handOn.title')}
            note={t('colleague.handOn.row')}
            onTap={colleague('handOn')}
          />
        )}
        {may?.askSigner && (
          <ListRow
            icon="people"
            title={t('colleague.askSigner.title')}
            note={t('colleague.askSigner.row')}
            onTap={colleague('askSigner')}
          />
        )}
        {may?.remind && caseId && (
          <ListRow
            icon="bell"
            title={t('act.remind')}
            note={t('act.remindNote')}
            onTap={() => remind.run({ caseId })}
          />
        )}
        {barred === null && (
          <ListRow icon="cross" title={t('act.refuse')} note={t('act.refuseNote')} onTap={onRefuse} />
        )}
      </Sheet>
      {caseId && purpose && (
        <ColleagueSheet
          application={application}
          caseId={caseId}
          purpose={purpose}
          open
          onClose={() => setPurpose(null)}
        />
      )}
    </>
  );
};
