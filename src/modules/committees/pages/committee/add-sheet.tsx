import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Sheet } from '@/components/sheet';
import { FindCompany } from '@/kit/find-company';
import { useCommitteesText } from '../../text';

export const AddSheet = ({ committeeId, onClose }: { committeeId: string; onClose: () => void }) => {
  const t = useCommitteesText('one');
  const add = useWrite(cloud.committees.addMember, {
    refreshes: [['committees']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('added') });
    },
  });
  return (
    <Sheet open title={t('addTitle')} onClose={onClose}>
      <FindCompany error={add.sentence} onPick={({ id }) => add.run({ committeeId, membershipId: id })} />
    </Sheet>
  );
};
