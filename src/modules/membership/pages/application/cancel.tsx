import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import '@/parts/flows/refusals';
import { useMembershipText } from '../../text';

/** Withdraws an application that is under way, after its consequence was named. */
export const Cancel = ({ caseId, name }: { caseId: string; name: string }) => {
  const t = useMembershipText('apply');
  const [open, setOpen] = useState(false);
  const cancel = useWrite(cloud.flows.withdraw, {
    onDone: () => {
      setOpen(false);
      void Taro.pageScrollTo({ scrollTop: 0, duration: 160 });
      void Taro.showToast({ icon: 'none', title: t('status.withdrawn') });
    },
  });
  const close = () => {
    cancel.reset();
    setOpen(false);
  };
  return (
    <>
      <Button kind="danger" onTap={() => setOpen(true)}>
        {t('status.cancel')}
      </Button>
      <Confirm
        open={open}
        title={t('status.cancelTitle', { name })}
        consequence={t('status.cancelWords')}
        action={t('status.cancel')}
        danger
        busy={cancel.busy}
        error={cancel.sentence}
        onConfirm={() => cancel.run({ caseId })}
        onCancel={close}
      />
    </>
  );
};
