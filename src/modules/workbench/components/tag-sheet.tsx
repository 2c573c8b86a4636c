import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useWorkbenchText } from '../text';

interface TagSheetProps {
  membershipIds: readonly string[];
  /** Words that were used before, the most used first. */
  used: readonly string[];
  onClose: () => void;
  onDone?: () => void;
}

/** One word for one or several members. */
export const TagSheet = ({ membershipIds, used, onClose, onDone }: TagSheetProps) => {
  const t = useWorkbenchText('members');
  const [name, setName] = useState('');
  const write = useWrite(cloud.workbench.tagMembers, {
    refreshes: [['register', 'members'], ['workbench']],
    onDone: ({ members }) => {
      void Taro.showToast({ icon: 'none', title: t('tagDone', { count: members }) });
      onDone?.();
      onClose();
    },
  });
  const add = () => write.run({ membershipIds: [...membershipIds], name: name.trim() });
  return (
    <Sheet
      open
      title={t('tagTitle', { count: membershipIds.length })}
      onClose={onClose}
      footer={
        <Button busy={write.busy} disabled={!name.trim()} onTap={add}>
          {t('tag')}
        </Button>
      }
    >
      <Text>{t('tagNote')}</Text>
      <Field
        label={t('tagName')}
        hint={t('tagHint')}
        maxLength={20}
        value={name}
        onChange={setName}
        error={write.issues.name ?? write.sentence}
      />
      {used.length > 0 && <PhraseChips label={t('tagUsed')} phrases={used} onPick={setName} />}
    </Sheet>
  );
};
