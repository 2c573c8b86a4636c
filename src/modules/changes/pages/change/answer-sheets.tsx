import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useChangesText } from '../../text';
import type { Shown } from '../../types';
import { whatText } from '../../what-text';

export type Answering = 'agree' | 'refuse' | 'withdraw' | null;

interface AnswerSheetsProps {
  change: Shown;
  answering: Answering;
  onClose: () => void;
}

/** The questions before a change is confirmed, refused or taken back. */
export const AnswerSheets = ({ change, answering, onClose }: AnswerSheetsProps) => {
  const t = useChangesText();
  const changeId = change.id;
  const told = (title: string) => () => {
    onClose();
    void Taro.showToast({ icon: 'none', title });
  };
  const agree = useWrite(cloud.changes.answer, { onDone: told(t('one.agreed')) });
  const withdraw = useWrite(cloud.changes.withdraw, { onDone: told(t('one.withdrawn')) });
  const ends = change.kind === 'merger' || change.kind === 'deregistration';
  return (
    <>
      <Confirm
        open={answering === 'agree'}
        title={t('one.agreeTitle')}
        consequence={[
          t('list.row', { name: change.oldName, what: whatText(t, change) }),
          t(ends ? 'one.ends' : 'one.consequence'),
        ].join('\n')}
        action={t('one.agree')}
        danger={ends}
        busy={agree.busy}
        error={agree.sentence}
        onConfirm={() => agree.run({ changeId, agree: true })}
        onCancel={onClose}
      />
      <Confirm
        open={answering === 'withdraw'}
        title={t('one.withdrawTitle')}
        consequence={t('one.withdrawConsequence')}
        action={t('one.withdraw')}
        busy={withdraw.busy}
        error={withdraw.sentence}
        onConfirm={() => withdraw.run({ changeId })}
        onCancel={onClose}
      />
      <ReasonSheet
        open={answering === 'refuse'}
        onClose={onClose}
        title={t('one.refuseTitle')}
        consequence={t('one.refuseConsequence')}
        phrases={[t('one.refusePhrases.papers'), t('one.refusePhrases.differs')]}
        min={2}
        max={300}
        verb={t('one.refuse')}
        kept={`${changeId}.refuse`}
        write={cloud.changes.answer}
        input={(reason) => ({ changeId, agree: false, reason })}
        done={() => t('one.refused')}
      />
    </>
  );
};
