import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Field } from '@/components/field';
import { useText } from '@/i18n/main';
import { PickOne } from '@/kit/pick-one';
import { takeBackLater } from '@/parts/flows/take-back';
import '@/parts/flows/refusals';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';

export type Purpose = 'handOn' | 'askSigner';
interface ColleagueSheetProps {
  application: Case;
  caseId: string;
  purpose: Purpose;
  open: boolean;
  onClose: () => void;
}

/** Hands the case on to a colleague of the office, or asks one to sign too. */
export const ColleagueSheet = ({ application, caseId, purpose, open, onClose }: ColleagueSheetProps) => {
  const t = useMembershipText('review');
  const house = useText();
  const [note, setNote] = useState('');
  const holders = useRead(
    ['flows', 'holders', caseId, purpose],
    async () => {
      const { rows } = await cloud.flows.holders({ caseId, purpose });
      return rows.map(({ personId, name, offices }) => ({
        id: personId,
        name: name ?? t('colleague.nameless'),
        note: offices.map((office) => house(`offices.${office}`)).join(' · '),
      }));
    },
    { enabled: open },
  );
  const write = useWrite(cloud.flows[purpose], {
    onDone: (trail, { personId }) => {
      const name = holders.data?.find(({ id }) => id === personId)?.name ?? '';
      const words = t(`colleague.${purpose}.done`, { name });
      void Taro.showToast({ icon: 'none', title: words });
      const { version, may } = trail;
      if (may.takeBack) takeBackLater({ of: application.id, page: 'membership/review', caseId, version, words });
      setNote('');
      onClose();
    },
  });
  return (
    <PickOne
      open={open}
      onClose={() => (write.reset(), onClose())}
      title={t(`colleague.${purpose}.title`)}
      consequence={t(`colleague.${purpose}.consequence`)}
      icon="person"
      among={holders.data}
      fault={holders.error && { error: holders.error, onRetry: () => void holders.refetch() }}
      none={t(`colleague.${purpose}.none`)}
      verb={t(`colleague.${purpose}.verb`)}
      busy={write.busy}
      error={write.sentence}
      onPick={(personId) =>
        write.run({ caseId, version: application.version, personId, ...(note.trim() ? { note: note.trim() } : {}) })
      }
    >
      <Field
        label={t('colleague.note')}
        optional
        multiline
        maxLength={200}
        value={note}
        onChange={setNote}
        error={write.issues.note}
      />
    </PickOne>
  );
};
