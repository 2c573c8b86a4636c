import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Confirm } from '@/components/confirm';
import { useMembershipText } from '../../text';
import type { Person } from './use-unit';

/** Hands the main place on, or fills it while it is open. */
export const ChoosePrimarySheet = ({
  person: { id, name },
  handing,
  onClose,
}: {
  person: Person;
  handing: boolean;
  onClose: () => void;
}) => {
  const t = useMembershipText('members');
  const choose = useWrite(cloud.membership.choosePrimary, {
    onDone: () => {
      void Taro.showToast({ icon: 'none', title: t('people.chosen', { name }) });
      onClose();
    },
  });
  return (
    <Confirm
      open
      title={t('people.chooseTitle', { name })}
      consequence={t(handing ? 'people.handConsequence' : 'people.chooseConsequence', { name })}
      action={t(handing ? 'people.hand' : 'people.choose')}
      busy={choose.busy}
      error={choose.sentence}
      onConfirm={() => choose.run({ representativeId: id })}
      onCancel={onClose}
    />
  );
};
