import { type ReactNode, useState } from 'react';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { goInstead } from '@/hooks/go';
import { ReasonSheet } from '@/kit/reason-sheet';
import { offerUndo } from '@/parts/flows/undo';
import { useIdentityText } from '../../text';
import type { Transfer } from './state';

type Asked = 'pass' | 'refuse' | 'withdraw' | null;

/** What the reader may do: decide, object with one tap, or take it back. */
export const Acts = ({ transfer, above }: { transfer: Transfer; above: ReactNode }) => {
  const t = useIdentityText('account');
  const { transferId, caseId, version, step, may } = transfer;
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const decided = ({ state, version: to }: Transfer) => {
    close();
    if (state === 'done') return void Taro.showToast({ icon: 'none', title: t('transfer.moved') });
    offerUndo({
      of: transferId,
      words: t('transfer.decided'),
      take: (options) => cloud.flows.takeBack({ caseId, version: to }, options),
      back: () => goInstead('identity/transfer', { id: transferId }),
    });
  };
  const pass = useWrite(cloud.identity.decideTransfer, { onDone: decided });
  const object = useWrite(cloud.identity.objectToTransfer, {
    onDone: () => void Taro.showToast({ icon: 'none', title: t('transfer.objected') }),
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: error.message }),
  });
  const withdraw = useWrite(cloud.flows.withdraw, { onDone: close });
  return (
    <ActionBar above={above} note={may.object ? t('transfer.objectNote') : undefined}>
      {may.object && (
        <Button kind="danger" busy={object.busy} onTap={() => object.run({ transferId })}>
          {t('transfer.object')}
        </Button>
      )}
      {may.withdraw && (
        <Button kind="plain" onTap={() => setAsked('withdraw')}>
          {t('transfer.withdraw')}
        </Button>
      )}
      {may.decide && (
        <Button kind="plain" onTap={() => setAsked('refuse')}>
          {t('transfer.refuse')}
        </Button>
      )}
      {may.decide && <Button onTap={() => setAsked('pass')}>{t('transfer.pass')}</Button>}
      <Confirm
        open={asked === 'pass'}
        title={t('transfer.passTitle')}
        consequence={t(step === 'transferCheck' ? 'transfer.passFirst' : 'transfer.passSecond')}
        action={t('transfer.pass')}
        busy={pass.busy}
        error={pass.sentence}
        onConfirm={() => pass.run({ transferId, version, decision: 'pass' })}
        onCancel={close}
      />
      <Confirm
        open={asked === 'withdraw'}
        title={t('transfer.withdrawTitle')}
        consequence={t('transfer.withdrawNote')}
        action={t('transfer.withdraw')}
        busy={withdraw.busy}
        error={withdraw.sentence}
        onConfirm={() => withdraw.run({ caseId })}
        onCancel={close}
      />
      {asked === 'refuse' && (
        <ReasonSheet
          open
          danger
          onClose={close}
          title={t('transfer.refuseTitle')}
          consequence={t('transfer.refuseNote')}
          phrases={[t('transfer.reasons.unclear'), t('transfer.reasons.other')]}
          min={2}
          verb={t('transfer.refuse')}
          kept={`transfer.${transferId}`}
          write={cloud.identity.decideTransfer}
          input={(reason) => ({ transferId, version, decision: 'refuse' as const, reason })}
          onDone={decided}
        />
      )}
    </ActionBar>
  );
};
