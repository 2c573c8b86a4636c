import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { useCommitteesText } from '../../text';

interface GroupSheetProps {
  groups: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** The unit of a group member, with staff and lists of its own. */
export const GroupSheet = ({ groups, onClose }: GroupSheetProps) => {
  const t = useCommitteesText('group');
  const [picked, setPicked] = useState('');
  const write = useWrite(cloud.committees.setUpGroup, {
    refreshes: [['committees']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  return (
    <Sheet
      open
      title={t('title')}
      onClose={onClose}
      footer={
        <Button busy={write.busy} disabled={picked === ''} onTap={() => write.run({ membershipId: picked })}>
          {t('send')}
        </Button>
      }
    >
      <Text>{t('words')}</Text>
      <ChoiceChips
        label={t('pick')}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={picked}
        onChange={setPicked}
      />
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
    </Sheet>
  );
};
