import Taro from '@tarojs/taro';
import { valueWords } from '@contracts/parameter-words';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { dateText } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useParametersText, useSpoken } from '../../text';
import type { Proposal, Shown } from '../../types';

export type Deciding = 'confirm' | 'refuse' | 'withdraw' | null;

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
  const proposalId = proposal.id;
  const day = dateText(proposal.effectiveFrom);
  const told = (title: string) => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title });
  };
  const refreshes = [['parameters']];
  const confirm = useWrite(cloud.parameters.confirm, { refreshes, onDone: told(t('confirmed', { day })) });
  const withdraw = useWrite(cloud.parameters.withdraw, { refreshes, onDone: told(t('withdrawn')) });
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
      <ReasonSheet
        open={deciding === 'refuse'}
        onClose={onClose}
        title={t('refuseTitle')}
        consequence={t('refuseHint')}
        phrases={[t('reasons.charter'), t('reasons.resolution')]}
        min={4}
        max={300}
        verb={t('refuse')}
        kept={`${proposalId}.refuse`}
        write={cloud.parameters.refuse}
        input={(reason) => ({ proposalId, reason })}
        refreshes={refreshes}
        done={() => t('refused')}
      />
    </>
  );
};
