import Taro from '@tarojs/taro';
import { useState } from 'react';
import { valueWords } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { dateText } from '@/i18n/dates';
import { useParametersText, useSpoken } from '../../text';
import type { Proposal, Shown } from '../../types';

export type Deciding = 'confirm' | 'refuse' | 'withdraw' | null;
const shortest = 4;

interface DecideSheetsProps {
  parameter: Shown;
  proposal: Proposal;
  deciding: Deciding;
  onClose: () => void;
}

/** The questions before a proposal is confirmed, returned or withdrawn. */
export const DecideSheets = ({ parameter, proposal, deciding, onClose }: DecideSheetsProps) => {
  const t = useParametersText('proposal');
  const spoken = useSpoken();
  const [reason, setReason] = useState('');
  const proposalId = proposal.id;
  const day = dateText(proposal.effectiveFrom);
  const told = (title: string) => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title });
  };
  const refreshes = [['parameters']];
  const confirm = useWrite(cloud.parameters.confirm, { refreshes, onDone: told(t('confirmed', { day })) });
  const refuse = useWrite(cloud.parameters.refuse, { refreshes, onDone: told(t('refused')) });
  const withdraw = useWrite(cloud.parameters.withdraw, { refreshes, onDone: told(t('withdrawn')) });
  const written = reason.trim();
  return (
    <>
      <Confirm
        open={deciding === 'confirm'}
        title={t('confirmTitle')}
        consequence={t('consequence', {
          day,
          title: spoken === 'en' ? parameter.titleEn : parameter.title,
          value: valueWords(parameter.shape, proposal.value ?? parameter.standard, spoken),
        })}
        action={t('confirm')}
        busy={confirm.busy}
        error={confirm.sentence}
        onConfirm={() => confirm.run({ proposalId })}
        onCancel={onClose}
      />
      <Confirm
        open={deciding === 'withdraw'}
        title={t('withdrawTitle')}
        consequence={t('withdrawWords')}
        action={t('withdraw')}
        busy={withdraw.busy}
        error={withdraw.sentence}
        onConfirm={() => withdraw.run({ proposalId })}
        onCancel={onClose}
      />
      <Sheet
        open={deciding === 'refuse'}
        title={t('refuseTitle')}
        onClose={onClose}
        footer={
          <Button
            busy={refuse.busy}
            disabled={written.length < shortest}
            onTap={() => refuse.run({ proposalId, reason: written })}
          >
            {t('refuse')}
          </Button>
        }
      >
        <Field
          label={t('refuseTitle')}
          hint={t('refuseHint')}
          multiline
          maxLength={300}
          value={reason}
          onChange={setReason}
          error={refuse.issues.reason ?? refuse.sentence}
        />
        <PhraseChips label={t('common')} phrases={[t('reasons.charter'), t('reasons.resolution')]} onPick={setReason} />
      </Sheet>
    </>
  );
};
